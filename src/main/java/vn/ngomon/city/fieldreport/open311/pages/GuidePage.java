package vn.ngomon.city.fieldreport.open311.pages;

import java.util.List;

/**
 * @param endpoint where the interface is
 * @param discovery the document that programs begin with
 * @param calls every call there is
 * @param examples requests as they are typed, with what is answered
 */
public record GuidePage(String endpoint, String discovery, List<Call> calls, List<Example> examples, int mostAnHour) {

    public GuidePage {
        calls = List.copyOf(calls);
        examples = List.copyOf(examples);
    }

    /** @param name of the text that says what it does */
    public record Call(String method, String path, String name) {}

    /** @param name of the text that introduces it */
    public record Example(String name, String request, String answer) {}
}
