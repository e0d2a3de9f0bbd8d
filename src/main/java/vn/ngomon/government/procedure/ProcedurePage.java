package vn.ngomon.government.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.platform.print.Qr;

/**
 * One procedure as people read it.
 *
 * @param blocks one for each case with its ways and papers; a single nameless one without cases
 * @param address absolute address of the page, for the QR code
 * @param doubts what of the national record could not be read for certain; empty for our own entries
 */
public record ProcedurePage(ProcedureVersion version, ProcedureHistory history, List<Block> blocks, String address, List<Doubt> doubts,
        boolean latest, LocalDate day) {

    public record Block(@Nullable Text name, List<Way> ways, List<RequiredPaper> papers, List<RequiredPaper> advice) {}

    public record Doubt(String key, List<String> excerpts) {}

    static ProcedurePage of(ProcedureVersion version, ProcedureHistory history, String address, List<Doubt> doubts, LocalDate day) {
        var content = version.content();
        var blocks = new ArrayList<Block>();
        if (content.cases().isEmpty()) {
            blocks.add(block(null, content.ways(), content.papers()));
        }
        boolean sharedWays = content.ways().stream().allMatch(way -> way.cases().isEmpty());
        boolean sharedPapers = content.papers().stream().allMatch(paper -> paper.cases().isEmpty());
        if (!content.cases().isEmpty() && (sharedWays || sharedPapers)) {
            blocks.add(block(null, sharedWays ? content.ways() : List.of(), content.papers().stream().filter(paper -> paper.cases().isEmpty()).toList()));
        }
        for (var one : content.cases()) {
            blocks.add(block(one.name(), sharedWays ? List.of() : content.waysFor(one.key()),
                    content.papers().stream().filter(paper -> sharedWays || sharedPapers ? paper.cases().contains(one.key()) : paper.isFor(one.key())).toList()));
        }
        boolean latest = history.periods().isEmpty() || history.periods().getFirst().version().equals(version.id());
        return new ProcedurePage(version, history, blocks, address, doubts, latest, day);
    }

    private static Block block(@Nullable Text name, List<Way> ways, List<RequiredPaper> papers) {
        return new Block(name, ways, papers.stream().filter(paper -> !paper.isAdvice()).toList(), papers.stream().filter(RequiredPaper::isAdvice).toList());
    }

    public ProcedureContent content() {
        return version.content();
    }

    public boolean mayFileOnline() {
        var tiers = content().tiers();
        return version.mayBeFiled() && content().onlineLevel() >= 3 && (tiers.contains(Tier.PROVINCE) || tiers.contains(Tier.DISTRICT) || tiers.contains(Tier.COMMUNE));
    }

    public String qr() {
        return Qr.svg(address);
    }

    public String qrImage() {
        return Qr.dataUri(address);
    }
}
