package vn.ngomon.platform.casework;

import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import vn.ngomon.platform.casework.definition.Verifier;

/** The words features add to definitions. Collected when first asked for, as some effects open cases themselves. */
@Component
class Vocabulary {

    private final Supplier<Map<String, GuardFact>> facts;
    private final Supplier<Map<String, CaseEffect>> effects;

    Vocabulary(ObjectProvider<GuardFact> facts, ObjectProvider<CaseEffect> effects) {
        this.facts = SingletonSupplier.of(() -> facts.stream().collect(Collectors.toMap(GuardFact::name, Function.identity())));
        this.effects = SingletonSupplier.of(() -> effects.stream().collect(Collectors.toMap(CaseEffect::name, Function.identity())));
    }

    GuardFact fact(String name) {
        return facts.get().get(name);
    }

    CaseEffect effect(String name) {
        return effects.get().get(name);
    }

    Verifier verifier() {
        return new Verifier(facts.get().keySet(), effects.get().keySet(),
                facts.get().values().stream().filter(GuardFact::lasts).map(GuardFact::name).toList());
    }
}
