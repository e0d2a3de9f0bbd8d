package vn.ngomon.platform.register;

import java.text.Collator;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.ngomon.platform.form.Option;
import vn.ngomon.platform.form.OptionSource;
import vn.ngomon.platform.form.Words;
import vn.ngomon.platform.time.Briefly;
import vn.ngomon.platform.ui.Ui;

/** Registers that forms choose from; a record's key is the answer, its names are what people read. */
@Configuration(proxyBeanMethods = false)
class RegisterOptions {

    private static final int MOST = 1000;
    private static final Collator VIETNAMESE = Collator.getInstance(Locale.of("vi"));

    private final Registers registers;
    private final InstantSource clock;
    private final Briefly<String, List<Option>> kept = new Briefly<>(10);

    RegisterOptions(Registers registers, InstantSource clock) {
        this.registers = registers;
        this.clock = clock;
    }

    @Bean
    OptionSource ethnicityOptions() {
        return source("ethnicity");
    }

    @Bean
    OptionSource nationalityOptions() {
        return source("nationality");
    }

    private OptionSource source(String register) {
        return new OptionSource() {
            @Override
            public String name() {
                return register;
            }

            @Override
            public List<Option> options() {
                return kept.get(register, RegisterOptions.this::read);
            }
        };
    }

    private List<Option> read(String register) {
        var today = LocalDate.ofInstant(clock.instant(), Ui.ZONE);
        return registers.search(register, "", today, null, MOST).stream()
                .map(record -> new Option(record.key(), new Words(record.text("name_vi"), record.text("name_en"))))
                .sorted(Comparator.comparing(option -> option.label().vi(), VIETNAMESE)).toList();
    }
}
