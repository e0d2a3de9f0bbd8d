package vn.ngomon.government.procedure.national;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.ngomon.government.procedure.content.Agencies;
import vn.ngomon.government.procedure.content.Audience;
import vn.ngomon.government.procedure.content.Channel;
import vn.ngomon.government.procedure.content.Handling;
import vn.ngomon.government.procedure.content.OnlineService;
import vn.ngomon.government.procedure.content.Origin;
import vn.ngomon.government.procedure.content.ProcedureCase;
import vn.ngomon.government.procedure.content.ProcedureContent;
import vn.ngomon.government.procedure.content.ProcedureField;
import vn.ngomon.government.procedure.content.RequiredPaper;
import vn.ngomon.government.procedure.content.Result;
import vn.ngomon.government.procedure.content.SupplementPolicy;
import vn.ngomon.government.procedure.content.Text;
import vn.ngomon.government.procedure.content.Tier;
import vn.ngomon.government.procedure.national.PapersGrammar.Case;
import vn.ngomon.government.procedure.national.ResultsGrammar.Outcome;

/** Turns a national record into the structural model. Pure: the same record gives the same reading; it never throws on text. */
public final class NationalReader {

    private static final Pattern SITUATION = Pattern.compile("(?iu)trường hợp|đối với|cấp lại|cấp mới|cấp đổi|lần đầu|thay đổi|gia hạn|điều chỉnh|^hồ sơ (đề nghị|cấp|đăng ký)");
    private static final Pattern SHOWN = Pattern.compile("(?iu)xuất trình");
    private static final Pattern OPTIONAL = Pattern.compile("(?iu)^[-+*\\s]*(trường hợp|nếu |đối với)|\\(nếu có\\)|nếu có");

    /** The cells as told apart, before they are given meaning. */
    record Parts(List<WayReading> ways, List<Case> cases, List<Outcome> results) {}

    Parts parts(NationalRecord record, ReadingReport.Notes notes) {
        return new Parts(new WaysGrammar(notes).read(record.text("cach_thuc_thuc_hien")),
                new PapersGrammar(notes).read(record.text("thanh_phan_ho_so")),
                new ResultsGrammar(notes).read(record.text("ket_qua_xu_ly")));
    }

    public Reading read(NationalRecord record) {
        var notes = new ReadingReport.Notes();
        var parts = parts(record, notes);
        var ways = new WayMeaning(notes, record).of(parts.ways());
        var papers = new ArrayList<RequiredPaper>();
        var cases = papers(parts.cases(), papers);
        var tiers = tiers(record, notes);
        boolean online = ways.stream().anyMatch(way -> way.channel() == Channel.ONLINE);
        boolean full = online && (record.text("cach_thuc_thuc_hien") + record.text("trinh_tu_thuc_hien")).toLowerCase().contains("toàn trình");
        notes.add("cach_thuc_thuc_hien", ReadingReport.Weight.ASSUMED, "online.level", online ? full ? "4" : "3" : "2");
        var field = record.known("linh_vuc").isEmpty() ? "Lĩnh vực khác" : record.known("linh_vuc");
        var name = !record.name().isBlank() ? record.name() : record.code().isBlank() ? "—" : record.code();
        var content = new ProcedureContent(Text.of(name), ProcedureField.of(Text.of(field)), kind(record), tiers, tiers,
                audiences(record), LifeEvents.of(field, name), online ? full ? 4 : 3 : 2,
                online ? full ? OnlineService.FULL : OnlineService.PARTIAL : OnlineService.INFORMATION, agencies(record), steps(record), cases, ways,
                papers, results(parts.results()), new LegalBasisGrammar(notes).read(record.text("can_cu_phap_ly")), conditions(record),
                record.names("thu_tuc_lien_quan"), handling(tiers), Origin.REAL, source(record));
        return new Reading(record.code(), record.text("so_quyet_dinh"), content, notes.report());
    }

    private static String kind(NationalRecord record) {
        return record.known("loai_thu_tuc").isEmpty() ? "—" : record.known("loai_thu_tuc");
    }

    private static String source(NationalRecord record) {
        return record.text("detail_url").isEmpty() ? "dichvucong.gov.vn" : record.text("detail_url");
    }

    private static List<ProcedureCase> papers(List<Case> tables, List<RequiredPaper> papers) {
        var cases = new LinkedHashMap<String, ProcedureCase>();
        for (var table : tables) {
            boolean situation = tables.size() > 1 && SITUATION.matcher(table.name()).find();
            var key = situation ? "c" + table.number() : "";
            if (situation) {
                cases.put(key, new ProcedureCase(key, Text.of(table.name()), null));
            }
            for (var paper : table.papers()) {
                boolean shown = SHOWN.matcher(table.name()).find() && paper.originals() + paper.copies() > 0;
                var note = situation || table.name().isEmpty() ? null : Text.of(table.name());
                papers.add(new RequiredPaper("p" + (papers.size() + 1), situation ? List.of(key) : List.of(),
                        Text.of(paper.name().replaceAll("^[-+*•–\\s]+", "").replaceAll("[;\\s]+$", "")), paper.originals(), 0, paper.copies(),
                        paper.originals() + paper.copies() > 0 && !OPTIONAL.matcher(paper.name()).find(), shown, false, paper.forms(), note));
            }
        }
        return List.copyOf(cases.values());
    }

    private static List<Result> results(List<Outcome> outcomes) {
        return outcomes.stream().map(outcome -> new Result(outcome.code(), Text.of(outcome.name()), null, 0)).toList();
    }

    private static Set<Tier> tiers(NationalRecord record, ReadingReport.Notes notes) {
        var tiers = EnumSet.noneOf(Tier.class);
        var text = record.text("cap_thuc_hien").toLowerCase();
        var words = List.of("bộ", "tỉnh", "huyện", "xã", "khác");
        for (int i = 0; i < words.size(); i++) {
            if (text.contains("cấp " + words.get(i)) || i == 4 && text.contains("cơ quan khác")) {
                tiers.add(Tier.values()[i]);
            }
        }
        if (tiers.isEmpty()) {
            notes.add("cap_thuc_hien", ReadingReport.Weight.UNREAD, "tier.unread", text);
            tiers.add(Tier.OTHER);
        }
        return tiers;
    }

    private static Set<Audience> audiences(NationalRecord record) {
        var text = record.text("doi_tuong_thuc_hien");
        var found = EnumSet.noneOf(Audience.class);
        if (text.contains("Công dân") || text.contains("Cá nhân")) found.add(Audience.CITIZEN);
        if (text.contains("định cư ở nước ngoài")) found.add(Audience.OVERSEAS_VIETNAMESE);
        if (text.contains("Người nước ngoài")) found.add(Audience.FOREIGNER);
        if (text.replace("không bao gồm doanh nghiệp", "").contains("oanh nghiệp")) found.add(Audience.BUSINESS);
        if (text.contains("Hợp tác xã")) found.add(Audience.COOPERATIVE);
        if (text.contains("Tổ chức")) found.add(Audience.ORGANISATION);
        if (text.contains("Cán bộ")) found.add(Audience.OFFICIAL);
        return found;
    }

    private static Agencies agencies(NationalRecord record) {
        var address = record.known("dia_chi_tiep_nhan");
        return new Agencies(record.names("co_quan_co_tham_quyen"), record.names("co_quan_thuc_hien"), record.names("co_quan_phoi_hop"),
                record.names("co_quan_duoc_uy_quyen"), address.isEmpty() ? null : address);
    }

    private static List<Text> steps(NationalRecord record) {
        return Arrays.stream(record.known("trinh_tu_thuc_hien").split("\\s*\\n\\s*")).map(String::strip).filter(step -> !step.isEmpty())
                .map(Text::of).toList();
    }

    private static Text conditions(NationalRecord record) {
        return Text.of(record.known("yeu_cau_dieu_kien"));
    }

    private static Handling handling(Set<Tier> tiers) {
        var process = tiers.contains(Tier.COMMUNE) ? "one-stop-commune" : tiers.contains(Tier.DISTRICT) ? "one-stop-district" : "one-stop-province";
        return new Handling(process, "general", List.of(), "01/2018/TT-VPCP", SupplementPolicy.RESTART, 30, false, List.of());
    }
}
