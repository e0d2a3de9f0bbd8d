package vn.ngomon.government.procedure.keeping;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.ProcedureWords;
import vn.ngomon.government.procedure.catalogue.ProcedurePage;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.FeeLine;
import vn.ngomon.government.procedure.content.OnlineService;
import vn.ngomon.platform.calendar.Limit;
import vn.ngomon.platform.ui.Ui;

/**
 * A new version being prepared.
 *
 * @param errors field to message key
 * @param preview as people would read it; null before it is asked for or while something is wrong
 */
public record VersionPage(String code, VersionForm form, Map<String, String> errors, @Nullable ProcedurePage preview) {

    /** Message key of what is wrong with a field, or empty. */
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    public Map<String, String> levels(Ui ui) {
        var levels = new LinkedHashMap<String, String>();
        for (int level = 1; level <= 4; level++) {
            levels.put(String.valueOf(level), ui.t("procedure.level." + level));
        }
        return levels;
    }

    public Map<String, String> services(Ui ui) {
        return choices(ui, "procedure.service.", OnlineService.values());
    }

    public Map<String, String> channels(Ui ui) {
        return choices(ui, "procedure.channel.", Channel.values());
    }

    public Map<String, String> units(Ui ui) {
        return choices(ui, "procedure.version.unit.", Limit.Unit.values());
    }

    public Map<String, String> kinds(Ui ui) {
        return choices(ui, "procedure.fee.", FeeLine.Kind.values());
    }

    private static Map<String, String> choices(Ui ui, String prefix, Enum<?>[] values) {
        var choices = new LinkedHashMap<String, String>();
        for (var value : values) {
            choices.put(value.name(), ProcedureWords.name(ui, prefix, value));
        }
        return choices;
    }
}
