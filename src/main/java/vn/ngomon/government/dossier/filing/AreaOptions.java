package vn.ngomon.government.dossier.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Tier;
import vn.ngomon.platform.form.Option;
import vn.ngomon.platform.form.OptionSource;
import vn.ngomon.platform.form.Words;

/** Today's communes and agencies for the questions of forms; made once a day, because every page with an address asks. */
@Configuration(proxyBeanMethods = false)
class AreaOptions {

    private static final Locale VI = Locale.of("vi");

    private record Kept(LocalDate day, List<Option> options) {}

    private static OptionSource source(String name, Directory directory, java.util.function.Supplier<List<Option>> make) {
        var kept = new AtomicReference<@Nullable Kept>();
        return new OptionSource() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public List<Option> options() {
                var today = directory.today();
                var now = kept.get();
                if (now == null || !now.day().equals(today) || now.options().isEmpty()) {
                    now = new Kept(today, List.copyOf(make.get()));
                    kept.set(now);
                }
                return now.options();
            }
        };
    }

    @Bean
    OptionSource communesForForms(Directory directory) {
        return source("area", directory, () -> directory.areasOn(directory.today()).stream().filter(area -> area.tier() == Tier.COMMUNE)
                .map(area -> new Option(area.code().value(), new Words(area.fullName(VI), area.fullName(Locale.ENGLISH)),
                        directory.parentOf(area, directory.today()).filter(parent -> parent.tier() == Tier.DISTRICT)
                                .map(parent -> new Words(parent.fullName(VI), parent.fullName(Locale.ENGLISH))).orElse(new Words("", "")))).toList());
    }

    @Bean
    OptionSource agenciesForForms(Directory directory) {
        return source("agency", directory, () -> directory.agenciesOn(directory.today()).stream()
                .map(agency -> new Option(agency.code().value(), new Words(agency.name(), agency.nameEn()))).toList());
    }
}
