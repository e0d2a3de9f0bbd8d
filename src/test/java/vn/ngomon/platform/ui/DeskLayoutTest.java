package vn.ngomon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import gg.jte.Content;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;

/** The desk's frame and the shared parts, seen without any feature. */
class DeskLayoutTest extends BrowserTest {

    @Autowired
    TemplateEngine templates;

    @Autowired
    UiFactory uis;

    @Test
    void theDeskAndTheSharedPartsAreAccessibleOnPhoneAndDesktopLightAndDark() {
        for (var device : Device.values()) {
            for (var scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                var page = desk(device, scheme, device == Device.PHONE ? "vi" : "en");
                shoot(page, "parts-" + scheme.name().toLowerCase(Locale.ROOT));
                assertAccessible(page);
            }
        }
    }

    @Test
    void theKeyboardIsExplainedAndWalksTheRows() {
        var page = desk(Device.DESKTOP, ColorScheme.LIGHT, "vi");
        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("Hồ sơ 2");
        page.keyboard().press("?");
        assertThat(page.locator("dialog.keys").isVisible()).isTrue();
        page.keyboard().press("Escape");
        page.keyboard().press("/");
        assertThat(page.evaluate("document.activeElement.name")).isEqualTo("q");
    }

    private Page desk(Device device, ColorScheme scheme, String lang) {
        var ui = officialsUi(lang);
        var parts = new StringBuilder();
        var now = ui.now();
        parts.append("<div class='table-wrap'><table class='table cards'><thead><tr><th>Hồ sơ</th><th>Hạn</th><th class='number'>Phí</th><th>Trạng thái</th></tr></thead><tbody data-rows>");
        for (int i = 1; i <= 3; i++) {
            parts.append("<tr><td><a href='#%d'>Hồ sơ %d</a></td><td data-label='Hạn'>%s</td><td class='number' data-label='Phí'>%s</td><td>%s</td></tr>"
                    .formatted(i, i, ui.longTime(now), ui.money(i * 50_000L), part(ui, "statusBadge", Map.of("text", Tone.values()[i + 1].name(), "tone", Tone.values()[i + 1]))));
        }
        parts.append("</tbody></table></div>")
                .append(part(ui, "pager", Map.of("pager", new Pager("?a", "?b"))))
                .append(part(ui, "timeline", Map.of("items", List.of(
                        new TimelineItem(now, "Tiếp nhận", "Nguyễn Thị Hoa", "", Tone.ACCENT),
                        new TimelineItem(now.minusSeconds(9000), "Yêu cầu bổ sung", "Trần Văn Bình", "Thiếu bản vẽ <khai sinh>", Tone.WARN)))))
                .append(part(ui, "definitionList", Map.of("terms", List.of(new Term("Người nộp", "Lê Văn An"), new Term("Nơi ở", "Phường Vĩnh Ninh, thành phố Huế")))))
                .append(part(ui, "field", Map.of("name", "phone", "label", "Số điện thoại", "hint", "Để nhận tin nhắn", "error", "Số không đúng", "value", "09")))
                .append(part(ui, "progress", Map.of("label", "Nạp dữ liệu", "value", 1200L, "max", 2132L)))
                .append(part(ui, "confirm", Map.of("question", "Rút hồ sơ?", "text", "Không thể hoàn tác.", "action", "#", "button", "Rút", "back", "#", "tone", Tone.BAD)))
                .append(part(ui, "emptyState", Map.of("title", "Không có hồ sơ nào")));
        var html = part(ui, "deskLayout", Map.of("title", "Việc của tôi", "crumbs", List.of(new Crumb("/desk", "Bàn làm việc")),
                        "content", (Content) out -> out.writeContent(parts.toString())))
;
        assertThat(html).contains("&lt;khai sinh&gt;").doesNotContain("<khai sinh>");
        var page = context(device, lang, true, scheme).newPage();
        page.route("**/parts", route -> route.fulfill(new Route.FulfillOptions().setContentType("text/html;charset=utf-8").setBody(html)));
        page.navigate(url("/parts"));
        return page;
    }

    /** An official at work, with ways contributed by features, counts, a banner and a message after a redirect. */
    private Ui officialsUi(String lang) {
        enum Right { CLERK, CHIEF }
        var icons = new String[] {"inbox", "folder", "clock", "chart"};
        var keys = new String[] {"ui.desk", "ui.home.track", "ui.search", "ui.home.figures"};
        var entries = new java.util.ArrayList<NavEntry>();
        for (int i = 0; i < icons.length; i++) {
            entries.add(new NavEntry(Area.DESK, i, i == 0 ? "/desk" : "/desk/" + i, keys[i], icons[i]));
        }
        entries.add(new NavEntry(Area.DESK, 9, "/desk/secret", "ui.admin", "lock", java.util.Set.of(Right.CHIEF)));
        var beans = new org.springframework.beans.factory.support.StaticListableBeanFactory();
        beans.addBean("banner", (BannerSource) () -> java.util.Optional.of(new Banner("ui.search.none", List.of("DEMO"))));
        var house = new UiFactory(uis.messages(), uis.assets(), new Navigation(entries, List.of(request -> Map.of("/desk", 12L, "/desk/2", 3L))), uis.addresses(),
                uis.clock(), uis.site(), beans.getBeanProvider(ViewerSource.class), beans.getBeanProvider(BannerSource.class),
                beans.getBeanProvider(RingSource.class));
        return new Ui(house, Languages.spoken(Locale.of(lang)), new UiRequest("/desk/2/case", "x=1", "auto",
                new Viewer("Nguyễn Thị Hoa", java.util.Set.of(Right.CLERK), 4), new Flash(Tone.GOOD, "ui.keys.open", List.of()), false,
                new org.springframework.mock.web.MockHttpServletRequest()));
    }

    @Test
    void navigationShowsOnlyWhatTheViewerMayUseAndMarksTheMostSpecificEntry() {
        var ways = officialsUi("vi").nav(Area.DESK);
        assertThat(ways).extracting(NavLink::href).containsExactly("/desk", "/desk/1", "/desk/2", "/desk/3");
        assertThat(ways).filteredOn(NavLink::current).extracting(NavLink::href).containsExactly("/desk/2");
        assertThat(ways).extracting(NavLink::count).containsExactly(12L, 0L, 3L, 0L);
        assertThat(officialsUi("vi").urlIn("en")).isEqualTo("/desk/2/case?x=1&lang=en");
    }

    private String part(Ui ui, String name, Map<String, Object> params) {
        var all = new HashMap<>(params);
        all.put("ui", ui);
        var out = new StringOutput();
        templates.render("platform/ui/" + name + ".jte", all, out);
        return out.toString();
    }

    @Test
    void datesAndNumbersAreWrittenAsPeopleReadThem() {
        var vi = uis.of(Locale.of("vi"));
        var en = uis.of(Locale.ENGLISH);
        var promise = Instant.parse("2020-11-26T10:30:00Z");
        assertThat(vi.longTime(promise)).isEqualTo("17:30 Thứ Năm, 26/11/2020");
        assertThat(en.longTime(promise)).isEqualTo("17:30 Thursday, 26/11/2020");
        assertThat(vi.money(1_234_567)).isEqualTo("1.234.567\u00a0₫");
        assertThat(en.number(1_234_567)).isEqualTo("1,234,567");
        assertThat(vi.percent(0.625, 1)).isEqualTo("62,5%");
        assertThat(en.relative(en.now().minusSeconds(300))).isEqualTo("5 min ago");
        assertThat(vi.relative(vi.now().plusSeconds(86400 * 3 + 5))).isEqualTo("trong 3 ngày nữa");
    }
}
