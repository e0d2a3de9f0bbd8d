package vn.ngomon.platform.form;

import java.util.List;

/**
 * A question as other standards describe one; see {@link Forms#questions}.
 *
 * @param required when it is asked at all
 * @param options to choose from, in both languages; empty where anything may be written
 */
public record Question(String name, Widget widget, Words label, Words hint, boolean required, List<Option> options) {

    public Question {
        options = List.copyOf(options);
    }
}
