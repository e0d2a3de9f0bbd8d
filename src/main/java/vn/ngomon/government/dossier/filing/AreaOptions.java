package vn.ngomon.government.dossier.filing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.government.dossier.submission.Communes;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.form.Option;
import vn.ngomon.platform.form.OptionSource;
import vn.ngomon.platform.form.Words;

/** Today's communes and agencies for the questions of forms; made once a day, because every page with an address asks. */
@Configuration(proxyBeanMethods = false)
class AreaOptions {

    private static final Locale VI = Locale.of("vi");

    private record Kept(LocalDate day, List<Option> options) {}

    private static OptionSource source(String name, Directory directory, Supplier<List<Option>> make) {
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
        return source("area", directory, () -> Communes.inOrder(directory).stream()
                .map(one -> new Option(one.area().code().value(), words(one.area()), one.district().map(AreaOptions::words).orElse(new Words("", "")))).toList());
    }

    private static Words words(Area area) {
        return new Words(area.fullName(VI), area.fullName(Locale.ENGLISH));
    }

    @Bean
    OptionSource agenciesForForms(Directory directory) {
        return source("agency", directory, () -> directory.agenciesOn(directory.today()).stream()
                .map(agency -> new Option(agency.code().value(), new Words(agency.name(), agency.nameEn()))).toList());
    }
}
