package vn.ngomon.government.procedure.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.ngomon.government.procedure.ProcedureHistory;
import vn.ngomon.government.procedure.ProcedureVersion;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.government.procedure.content.Way;
import vn.ngomon.platform.print.Qr;

/**
 * One procedure as people read it.
 *
 * @param blocks one for each case with its ways and papers; a single nameless one without cases
 * @param address absolute address of the page, for the QR code
 * @param doubts what of the national record could not be read for certain; empty for our own entries
 * @param inForce whether this is what holds today: a version announced for later makes today's no old one
 * @param coming first day of the next announced version, if one is
 */
public record ProcedurePage(ProcedureVersion version, ProcedureHistory history, List<Block> blocks, String address, List<Doubt> doubts,
        boolean inForce, @Nullable LocalDate coming, LocalDate day) {

    public record Block(@Nullable Text name, List<Way> ways, List<RequiredPaper> papers, List<RequiredPaper> advice) {}

    public record Doubt(String key, List<String> excerpts) {}

    public static ProcedurePage of(ProcedureVersion version, ProcedureHistory history, String address, List<Doubt> doubts, LocalDate day, LocalDate today) {
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
        boolean inForce = history.periods().stream().filter(period -> !period.validFrom().isAfter(today)).findFirst()
                .map(period -> period.version().equals(version.id())).orElse(history.periods().isEmpty());
        var coming = history.periods().stream().map(ProcedureHistory.Period::validFrom).filter(from -> from.isAfter(today)).min(LocalDate::compareTo).orElse(null);
        return new ProcedurePage(version, history, blocks, address, doubts, inForce, coming, day);
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
