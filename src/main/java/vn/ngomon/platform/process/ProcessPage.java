package vn.ngomon.platform.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One version of a process, with the others of its key. */
public record ProcessPage(UUID id, String key, String title, int version, Instant publishedAt, List<String> findings, List<StepLine> steps, List<Version> versions,
        String mermaid) {

    /**
     * The newest version of each process.
     *
     * @param cut whether there are more than are shown
     */
    public record Index(List<Line> lines, boolean cut) {}

    /** @param findings what the verifier has to say against it, in words */
    public record Line(UUID id, String key, String title, String kind, int version, Instant publishedAt, List<String> findings) {}

    public record Version(UUID id, int version, Instant publishedAt, boolean shown) {}

    /** @param actions what may be done there, each with where it leads */
    public record StepLine(String title, String phase, List<String> actions) {}
}
