package vn.ngomon.platform.directory.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.ui.ConcurrentModel;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.mvc.support.RedirectAttributesModelMap;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Agency;
import vn.ngomon.platform.directory.AgencyCode;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.directory.Seat;
import vn.ngomon.platform.ui.NotFound;

@NgomonTest
class DirectoryPagesTest {

    static final Locale VI = Locale.of("vi");

    @LocalServerPort
    int port;
    @Autowired
    Directory directory;
    @Autowired
    AgencyAdminController admin;
    @Autowired
    @Qualifier("pageResolver")
    ViewResolver templates;

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    static String q(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void aFormerNameShowsTodaysUnit() throws Exception {
        var page = get("/areas?day=2026-11-23&q=" + q("phu hiep"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Phường Phú Hiệp", "tên cũ", "Phường Phú Xuân");
    }

    @Test
    void aDayShowsItsUnits() throws Exception {
        assertThat(get("/areas?day=2020-12-08").body()).contains("9 đơn vị cấp huyện, 145 đơn vị cấp xã");
        assertThat(get("/areas?day=2026-01-01&lang=en").body()).contains("0 districts, 40 communes");
        var districts = Jsoup.parse(get("/areas?day=2020-12-08").body()).select("details.units");
        assertThat(districts).as("a list of 145 is folded by district").hasSize(9).noneMatch(district -> district.hasAttr("open"));
        assertThat(districts.select("li")).hasSize(145);
        assertThat(Jsoup.parse(get("/areas?day=2026-01-01").body()).select("details.units[open] li")).hasSize(40);
        assertThat(get("/areas?day=nonsense").statusCode()).isEqualTo(200);
        assertThat(get("/areas?q=" + q("<b>Không có nơi này</b>")).body()).contains("Không tìm thấy", "&lt;b&gt;");
    }

    @Test
    void aUnitTellsWhatItCameOfAndWhatBecameOfIt() throws Exception {
        var old = directory.findArea(new AreaCode("20035"), LocalDate.of(2020, 12, 8)).orElseThrow();
        var page = get("/areas/" + old.id()).body();
        assertThat(page).contains("Xã Bình Tiến", "Xã Hồng Tiến", "Nghị quyết 834/NQ-UBTVQH14", "Xã Bình Điền", "Nghị quyết 1675/NQ-UBTVQH15",
                "Ủy ban nhân dân xã Bình Tiến", "mã DEMO");
        assertThat(get("/areas/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    Agency agency(String code) {
        return directory.findAgency(new AgencyCode(code), directory.today()).orElseThrow();
    }

    Actor administrator(Agency agency) {
        var unit = directory.unitWithRole(agency.id(), Role.AGENCY_ADMIN).orElseThrow();
        return new Actor(UUID.randomUUID(), "Quản trị", Set.of(new Seat(agency.id(), unit.id(), Role.AGENCY_ADMIN, null)));
    }

    @Test
    void theAdministratorSeesTheOwnAgencyAndElseNothing() {
        var own = agency("H57.13");
        var model = new ConcurrentModel();
        admin.agencies("", "", administrator(own), VI, model);
        assertThat(((AgenciesPage) model.getAttribute("page")).rows()).extracting(AgenciesPage.Row::name).containsExactly(own.name());
        assertThatThrownBy(() -> admin.agency(agency("H57.14").id(), administrator(own), VI, new ConcurrentModel())).isInstanceOf(NotFound.class);
        var citizen = new Actor(UUID.randomUUID(), "Dân", Set.of());
        assertThatThrownBy(() -> admin.agencies("", "", citizen, VI, new ConcurrentModel())).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> admin.agency(own.id(), citizen, VI, new ConcurrentModel())).isInstanceOf(NotFound.class);
    }

    @Test
    void theAdministratorAppointsMovesAndEnds() {
        var own = agency("H57.16");
        var actor = administrator(own);
        var day = directory.today();
        var positions = page(own, actor).positions();
        assertThat(appoint(own, actor, "", positions.getFirst().id(), day.toString())).isEqualTo("platform/directory/agency");
        assertThat(appoint(own, actor, "Võ Thị Trang", positions.getFirst().id(), "hôm nay")).isEqualTo("platform/directory/agency");
        assertThat(appoint(own, actor, "Võ Thị Trang", UUID.randomUUID().toString(), day.toString())).isEqualTo("platform/directory/agency");
        assertThat(appoint(own, actor, "Võ Thị Trang", positions.getFirst().id(), day.minusDays(9).toString())).startsWith("redirect:");
        var post = holder(page(own, actor), "Võ Thị Trang").post();
        var model = new ConcurrentModel();
        assertThat(admin.move(own.id(), UUID.fromString(post), positions.get(1).id(), day.minusDays(1).toString(), actor, VI, model,
                new RedirectAttributesModelMap())).startsWith("redirect:");
        var moved = holder(page(own, actor), "Võ Thị Trang");
        assertThat(moved.post()).isNotEqualTo(post);
        assertThat(admin.end(own.id(), UUID.fromString(moved.post()), day.toString(), actor, VI, model, new RedirectAttributesModelMap()))
                .startsWith("redirect:");
        assertThat(page(own, actor).units().stream().flatMap(unit -> unit.positions().stream()).flatMap(position -> position.holders().stream()))
                .noneMatch(holder -> holder.name().equals("Võ Thị Trang"));
    }

    @Test
    void theAdministrationPagesShowPostsAndMistakes() throws Exception {
        var own = agency("H57.17");
        var actor = administrator(own);
        var first = page(own, actor).positions().getFirst();
        assertThat(appoint(own, actor, "Y Hồ-Thị Ma’i B.", first.id(), directory.today().toString())).startsWith("redirect:");
        var html = html("platform/directory/agency", page(own, actor));
        assertThat(html).contains("Y Hồ-Thị Ma’i B.", "Văn thư", "Đặt tại Trung tâm Phục vụ hành chính công thành phố Huế", "mã DEMO");
        var model = new ConcurrentModel();
        admin.appoint(own.id(), "Hồ Thị Sen", first.id(), "x", actor, VI, model, new RedirectAttributesModelMap());
        assertThat(html("platform/directory/agency", model.getAttribute("page"))).contains("Ngày không hợp lệ", "value=\"Hồ Thị Sen\"");
        var wrong = new ConcurrentModel();
        admin.appoint(own.id(), "!<b>9", first.id(), directory.today().toString(), actor, VI, wrong, new RedirectAttributesModelMap());
        assertThat(html("platform/directory/agency", wrong.getAttribute("page"))).contains("chữ cái, khoảng trắng", "value=\"!&lt;b>9\"");
        var list = new ConcurrentModel();
        admin.agencies("y te", "", Actor.SYSTEM, VI, list);
        assertThat(html("platform/directory/agencies", list.getAttribute("page"))).contains("Sở Y tế");
    }

    @Test
    void theListOfAgenciesIsReadPageByPage() {
        var seen = new ArrayList<String>();
        var after = "";
        AgenciesPage page;
        do {
            var model = new ConcurrentModel();
            admin.agencies("", after, Actor.SYSTEM, VI, model);
            page = (AgenciesPage) Objects.requireNonNull(model.getAttribute("page"));
            assertThat(page.rows()).isNotEmpty().hasSizeLessThanOrEqualTo(40);
            page.rows().forEach(row -> seen.add(row.id()));
            after = page.rows().getLast().code();
        } while (page.pager().nextHref() != null);
        assertThat(seen).doesNotHaveDuplicates().hasSize(page.total()).hasSizeGreaterThan(40);
    }

    private String html(String template, @Nullable Object page) throws Exception {
        var response = new MockHttpServletResponse();
        var request = new MockHttpServletRequest("GET", "/admin/agencies");
        LocaleContextHolder.setLocale(VI);
        try {
            Objects.requireNonNull(templates.resolveViewName(template, VI)).render(Map.of("page", Objects.requireNonNull(page)), request, response);
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
        return response.getContentAsString(StandardCharsets.UTF_8);
    }

    private String appoint(Agency agency, Actor actor, String name, String position, String from) {
        return admin.appoint(agency.id(), name, position, from, actor, VI, new ConcurrentModel(), new RedirectAttributesModelMap());
    }

    private AgencyPage page(Agency agency, Actor actor) {
        var model = new ConcurrentModel();
        admin.agency(agency.id(), actor, VI, model);
        return (AgencyPage) model.getAttribute("page");
    }

    private static AgencyPage.Holder holder(AgencyPage page, String name) {
        return page.units().stream().flatMap(unit -> unit.positions().stream()).flatMap(position -> position.holders().stream())
                .filter(holder -> holder.name().equals(name)).findFirst().orElseThrow();
    }
}
