package vn.ngomon.platform.command.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import tools.jackson.databind.json.JsonMapper;
import vn.ngomon.NgomonTest;

/** A simulation never takes the place of the real thing, nor real people that of a simulation whose accounts are open. */
@NgomonTest
class ProvinceKindTest {

    @Autowired DataSource database;
    @Autowired JsonMapper json;
    @Autowired MessageSource words;
    @TempDir Path folder;

    private final StringWriter said = new StringWriter();
    private final PrintWriter out = new PrintWriter(said, true);
    private final ApplicationEventPublisher nobody = event -> {
        throw new AssertionError("Restored after all: " + event);
    };

    private int restore(boolean backupOfDemo, boolean intoDemo, Locale language) throws Exception {
        var file = folder.resolve(language + ".backup");
        new Backup(database, json, folder.resolve("files"), backupOfDemo).write(file, out);
        var command = new RestoreCommand(new Restoration(database, json, folder.resolve("files"), intoDemo), words, nobody);
        LocaleContextHolder.setLocale(language);
        try {
            return command.run(List.of(file.toString()), out);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    @Test
    void aRealProvincesBackupIsRefusedInTheDemo() throws Exception {
        assertThat(restore(false, true, Locale.ENGLISH)).isOne();
        assertThat(said.toString()).contains("Nothing was changed.", "backup of real data", "--empty");
    }

    @Test
    void theDemosBackupIsRefusedInARealProvince() throws Exception {
        assertThat(restore(true, false, Locale.of("vi"))).isOne();
        assertThat(said.toString()).contains("Không có gì thay đổi.", "bản sao lưu của tỉnh mô phỏng");
    }
}
