package vn.ngomon;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.city.fieldreport.ReportLives;
import vn.ngomon.government.dossier.BirthFiling;
import vn.ngomon.government.dossier.work.Desk;
import vn.ngomon.platform.directory.Role;

/**
 * Every page there is ({@code access.csv}), as who may see it, with real things to show: at a desk in the light and in the dark, on a phone in
 * the dark and on a wall screen. Nothing serious for axe, nothing wider than its screen.
 */
class EveryPageTest extends BrowserTest {

    private static final List<String> WHO = List.of("anonymous", "citizen", "clerk", "specialist", "leader", "controller", "agencyAdmin", "provinceAdmin", "auditor");
    /** What is no page for people, and what only a step before it leads to. */
    private static final String NO_PAGE = "/api/.*|/assets/.*|.*\\.(pdf|csv|xlsx|docx|txt|webmanifest|ico|yaml|json|js)|/outbox/token|/account/export|/error|/theme|/link/.*|.*/files/.*|.*/pages/.*"
            + "|.*/boundary|.*/results/.*|.*/agency|.*/slips/.*|/sign-in/with/.*|.*/go|.*/begin|/reports/new/questions|/desk/rings";

    @Autowired Desk desk;
    @Autowired BirthFiling births;
    @Autowired People people;
    @Autowired ReportLives reports;

    private final Map<String, Web> visitors = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private List<String> columns = List.of();

    @Test
    void everyPageIsForEverybodyOnEveryScreen() throws IOException {
        desk.open();
        var paths = paths();
        var pages = new LinkedHashMap<String, Page>();
        int looked = 0;
        for (var who : WHO) {
            for (var path : paths.getOrDefault(who, Set.of())) {
                var web = visitors.get(who).getStaying(path);
                if (web.status() != 404 && web.status() != 200 || web.status() == 200 && !web.header("Content-Type").orElse("").startsWith("text/html")) {
                    continue;
                }
                look(pages.computeIfAbsent(who, this::page), who, path);
                looked++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(looked).as("pages looked at").isGreaterThanOrEqualTo(60);
    }

    private Page page(String who) {
        var page = context(Device.DESKTOP, "vi", true, ColorScheme.LIGHT).newPage();
        visitors.get(who).cookie("SESSION").ifPresent(session -> page.context().addCookies(List.of(new Cookie("SESSION", session).setUrl(url("/")))));
        return page;
    }

    private void look(Page page, String who, String path) {
        page.setViewportSize(Device.DESKTOP.width, Device.DESKTOP.height);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(url(path));
        judge(page, who, path, "light");
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        faint(page).forEach(place -> wrong.add(who + " " + path + " dark: " + place));
        page.setViewportSize(Device.PHONE.width, Device.PHONE.height);
        judge(page, who, path, "on a phone in the dark");
        page.setViewportSize(Device.WALL.width, Device.WALL.height);
        if (isWider(page)) {
            wrong.add(who + " " + path + " on a wall: wider than its screen");
        }
    }

    private void judge(Page page, String who, String path, String how) {
        violations(page).forEach(violation -> wrong.add(who + " " + path + " " + how + ": " + violation));
        if (isWider(page)) {
            wrong.add(who + " " + path + " " + how + ": wider than its screen");
        }
    }

    /** By who is the first to be let in; the desk's own pages also by who leads. */
    private Map<String, Set<String>> paths() throws IOException {
        var real = real();
        var paths = new LinkedHashMap<String, Set<String>>();
        try (var lines = new BufferedReader(new InputStreamReader(EveryPageTest.class.getResourceAsStream("/access.csv"), StandardCharsets.UTF_8))) {
            var table = lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split(",")).toList();
            columns = List.of(table.getFirst());
            table.stream().filter(cells -> cells[0].equals("GET") && !cells[1].matches(NO_PAGE)).forEach(cells -> {
                var concrete = cells[1].contains("{") ? real.getOrDefault(cells[1], Map.of()) : Map.of(cells[1], first(cells));
                concrete.forEach((path, who) -> paths.computeIfAbsent(who, key -> new LinkedHashSet<>()).add(path));
                if (!cells[1].contains("{") && cells[1].startsWith("/desk") && letsIn(cells, "leader")) {
                    paths.computeIfAbsent("leader", key -> new LinkedHashSet<>()).add(cells[1]);
                }
            });
        }
        paths.get("anonymous").addAll(List.of("/nothing-of-this-name", "/search?q=khai+sinh", "/tracking?code=T-000000-NOTHING"));
        return paths;
    }

    private String first(String[] cells) {
        return WHO.stream().filter(who -> letsIn(cells, who)).findFirst().orElse("");
    }

    private boolean letsIn(String[] cells, String who) {
        return cells[columns.indexOf(who)].equals("200");
    }

    /** Things with an address of their own: by pattern, their paths and who looks. */
    private Map<String, Map<String, String>> real() {
        visitors.put("anonymous", Web.at(port));
        visitors.put("citizen", Web.at(port).signInAs(people.citizen("Công Huyền Tôn Nữ Thị Nhàn")));
        var roles = Map.of("clerk", Role.DESK_CLERK, "specialist", Role.SPECIALIST, "leader", Role.LEADER, "controller", Role.PROCEDURE_CONTROLLER, "agencyAdmin", Role.AGENCY_ADMIN,
                "provinceAdmin", Role.PROVINCE_ADMIN, "auditor", Role.AUDITOR);
        var accounts = new LinkedHashMap<String, UUID>();
        WHO.stream().filter(roles::containsKey).forEach(who -> {
            accounts.put(who, desk.officer("Nguyễn Phúc Vĩnh " + who, roles.get(who)));
            visitors.put(who, Web.at(port).signInAs(accounts.get(who)));
        });
        var citizen = visitors.get("citizen");
        var own = births.filed(citizen);
        var draft = births.answered(citizen);
        var dossier = "/desk/dossiers/" + desk.filed("Công Tằng Tôn Nữ Thị Hoàng Anh", accounts.get("clerk")).id();
        var clerk = visitors.get("clerk");
        clerk.get(dossier);
        var paper = clerk.page().selectFirst("input[name=ask]").attr("value");
        Desk.send(clerk, dossier + "/scans", "version", clerk.page().selectFirst("input[name=version]").attr("value"), "scan", Desk.pdf(3));
        var scan = clerk.path();
        clerk.get(dossier);
        Desk.send(clerk, dossier + "/inspection", "version", clerk.page().selectFirst("input[name=version]").attr("value"), "presented." + paper, "ORIGINAL", "scan." + paper, Desk.pdf(2));
        var real = new LinkedHashMap<String, Map<String, String>>();
        real.put("/desk/dossiers/{id}", Map.of(dossier, "clerk"));
        real.put("/desk/dossiers/{id}/reading", Map.of(dossier + "/reading", "leader"));
        real.put("/desk/dossiers/{id}/scans/{scan}", Map.of(scan, "clerk"));
        real.put("/desk/intake/{code}", Map.of("/desk/intake/" + Desk.MARITAL, "clerk", "/desk/intake/" + Desk.COPIES, "clerk", "/desk/intake/" + BirthFiling.CODE, "clerk"));
        real.put("/desk/tasks/{view}", Map.of("/desk/tasks/mine", "specialist", "/desk/tasks/unit", "clerk", "/desk/tasks/overdue", "clerk", "/desk/tasks/supervised", "leader"));
        real.put("/admin/agencies/{id}", Map.of("/admin/agencies/" + desk.commune(), "provinceAdmin"));
        real.put("/admin/registers/{register}", Map.of("/admin/registers/paper-type", "provinceAdmin"));
        real.put("/admin/registers/{register}/records/new", Map.of("/admin/registers/paper-type/records/new", "provinceAdmin"));
        real.put("/my/dossiers/{id}", Map.of("/my/dossiers/" + own, "citizen"));
        real.put("/my/dossiers/{id}/receipt", Map.of("/my/dossiers/" + own + "/receipt", "citizen"));
        real.put("/my/dossiers/{id}/withdrawal", Map.of("/my/dossiers/" + own + "/withdrawal", "citizen"));
        for (var part : List.of("/where", "/papers", "/check")) {
            real.put("/filing/drafts/{id}" + part, Map.of(draft + part, "citizen"));
        }
        real.put("/filing/drafts/{id}/form/{group}", Map.of(draft + "/form/child", "citizen"));
        real.put("/filing/{code}", Map.of("/filing/" + BirthFiling.CODE, "anonymous"));
        real.put("/procedures/{code}", Map.of("/procedures/" + BirthFiling.CODE, "anonymous", "/procedures/" + Desk.COPIES, "anonymous"));
        real.put("/procedures/{code}/posting", Map.of("/procedures/" + BirthFiling.CODE + "/posting", "anonymous"));
        for (var part : List.of("", "/version")) {
            real.put("/desk/procedures/{code}" + part, Map.of("/desk/procedures/" + BirthFiling.CODE + part, "controller"));
        }
        var report = reports.verified(reports.citizen("Tôn Nữ Quỳnh Phản Ánh"), "MT.RAC", "Rác tràn ra lòng đường trước cổng chợ Đông Ba từ sáng sớm").id();
        real.put("/reports/{code}", Map.of("/reports/" + reports.code(report), "citizen"));
        real.put("/problems/{code}", Map.of("/problems/conflict", "anonymous"));
        return real;
    }
}
