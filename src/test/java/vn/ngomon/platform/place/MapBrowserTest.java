package vn.ngomon.platform.place;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.ngomon.BrowserTest;

/** Maps in a real browser: what is drawn, and how a place is picked. */
class MapBrowserTest extends BrowserTest {

    private static final String READY = "document.querySelector('[data-map]').dataset.ready";

    /** Features of all layers that lie in the view and are drawn. */
    private static int drawn(Page page, String property) {
        return (Integer) page.evaluate("""
                property => { const map = document.querySelector('[data-map]').ngomonMap;
                  const extent = map.getView().calculateExtent(map.getSize());
                  return map.getAllLayers().filter(layer => layer.getSource()?.getFeaturesInExtent)
                    .flatMap(layer => layer.getSource().getFeaturesInExtent(extent)).filter(one => one.get(property) !== undefined).length; }""", property);
    }

    private static void zoom(Page page, double zoom) {
        page.evaluate("zoom => document.querySelector('[data-map]').ngomonMap.getView().setZoom(zoom)", zoom);
    }

    @Test
    void theProvinceIsDrawnFromOutlinesWatersAndLandmarks() {
        for (var lang : List.of("vi", "en")) {
            var page = open(Device.DESKTOP, lang, "/map");
            until(page, READY);
            until(page, "document.querySelector('[data-map]').ngomonMap.getAllLayers().some(layer => layer.getSource().getFeatures?.().some(one => one.get('kind') === 'river'))");
            assertThat(drawn(page, "from")).isGreaterThan(10);
            untilDrawn(page);
            shoot(page, "map");
            assertAccessible(page);
        }
    }

    @Test
    void aWideMapNamesTheArchipelagosAsVietNams() {
        for (var lang : List.of("vi", "en")) {
            var page = open(Device.DESKTOP, lang, "/map");
            until(page, READY);
            zoom(page, 5);
            untilDrawn(page);
            assertThat(drawn(page, "vi")).isGreaterThanOrEqualTo(2);
            var names = (List<?>) page.evaluate("""
                    () => { const map = document.querySelector('[data-map]').ngomonMap; const top = map.getAllLayers().sort((a, b) => b.getZIndex() - a.getZIndex())[0];
                      return top.getSource().getFeatures().map(one => [].concat(top.getStyleFunction()(one, 1000))[0].getText().getText()); }""");
            assertThat(names).hasToString(lang.equals("vi") ? "[Quần đảo Hoàng Sa (Việt Nam), Quần đảo Trường Sa (Việt Nam)]"
                    : "[Hoàng Sa (Việt Nam), Trường Sa (Việt Nam)]");
            shoot(page, "map-wide");
        }
    }

    @Test
    void pointsAreClusteredByTheServerAndLeadToTheirPages() {
        var page = open(Device.DESKTOP, "vi", "/tried/look");
        until(page, "+document.querySelector('[data-map]').dataset.shown > 0");
        assertThat(page.locator("[data-map-message]").textContent()).contains("mục trong khung nhìn");
        untilDrawn(page);
        shoot(page, "map-points");
        page.waitForResponse(answer -> answer.url().contains("zoom=18"), () -> zoom(page, 18));
        untilDrawn(page);
        shoot(page, "map-pins");
        page.locator("[data-map]").focus();
        page.keyboard().press("Enter");
        page.locator(".map-popup a").waitFor();
        assertThat(page.evaluate("document.activeElement.closest('.map-popup') !== null")).isEqualTo(true);
        assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(page.locator(".map-popup").isVisible()).isFalse();
        assertThat(page.evaluate("document.activeElement.matches('[data-map]')")).isEqualTo(true);
    }

    @Test
    void everyOpeningShowsThePointsWhetherTheMapMovedOrNot() {
        var page = open(Device.DESKTOP, "vi", "/tried/look");
        for (int i = 0; i < 8; i++) {
            until(page, "+document.querySelector('[data-map]').dataset.shown > 0");
            page.reload();
        }
    }

    @Test
    void aClusterOpensWhenItIsClicked() {
        var page = open(Device.PHONE, "vi", "/tried/look");
        until(page, "+document.querySelector('[data-map]').dataset.shown > 0");
        var before = page.evaluate("document.querySelector('[data-map]').ngomonMap.getView().getZoom()");
        var box = page.locator("[data-map]").boundingBox();
        page.mouse().click(box.x + box.width / 2, box.y + box.height / 2);
        until(page, "document.querySelector('[data-map]').ngomonMap.getView().getZoom() > %s || document.querySelector('.map-popup')?.hidden === false".formatted(before));
        untilDrawn(page);
        shoot(page, "map-cluster");
        assertAccessible(page);
    }

    @Test
    void aPlaceIsPickedByMouseAndByKeyboard() {
        var page = open(Device.DESKTOP, "vi", "/tried/pick");
        until(page, READY);
        var box = page.locator("[data-map]").boundingBox();
        page.mouse().click(box.x + box.width / 2 + 100, box.y + box.height / 2);
        until(page, "document.querySelector('[name=lon]').value");
        var byMouse = Double.parseDouble(page.locator("[name=lon]").inputValue());
        assertThat(byMouse).isBetween(107.6, 108.2);
        page.locator("[data-map]").focus();
        page.keyboard().press("+");
        untilDrawn(page);
        page.keyboard().press("ArrowLeft");
        untilDrawn(page);
        page.keyboard().press("Enter");
        until(page, "+document.querySelector('[name=lon]').value < 107.6");
        assertThat(Double.parseDouble(page.locator("[name=lon]").inputValue())).isLessThan(107.6);
        assertThat(Double.parseDouble(page.locator("[name=lat]").inputValue())).isBetween(16.3, 16.5);
        until(page, "document.querySelector('[data-map-message]').textContent.length > 5");
        shoot(page, "map-pick");
        assertAccessible(page);
    }

    @Test
    void thePinIsDraggedAndAFilledFormShowsItAgain() {
        var page = open(Device.DESKTOP, "vi", "/tried/pick?lon=107.58&lat=16.46");
        until(page, READY);
        untilDrawn(page);
        var box = page.locator("[data-map]").boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
        page.mouse().down();
        page.mouse().move(box.x + box.width / 2 + 40, box.y + box.height / 2 + 30);
        page.mouse().move(box.x + box.width / 2 + 80, box.y + box.height / 2 + 60);
        page.mouse().up();
        assertThat(Double.parseDouble(page.locator("[name=lon]").inputValue())).isGreaterThan(107.581);
        assertThat(Double.parseDouble(page.locator("[name=lat]").inputValue())).isLessThan(16.46);
    }

    @Test
    void whereOneStandsIsFoundOrToldInWordsWhyNot() {
        var page = open(Device.PHONE, "vi", "/tried/pick");
        until(page, READY);
        page.context().grantPermissions(List.of());
        page.locator("[data-map-locate]").click();
        until(page, "document.querySelector('[data-map-message]').textContent.includes('chạm vào bản đồ')");
        shoot(page, "map-refused");
        page.context().grantPermissions(List.of("geolocation"));
        page.context().setGeolocation(new com.microsoft.playwright.options.Geolocation(16.4637, 107.5909));
        page.locator("[data-map-locate]").click();
        until(page, "document.querySelector('[name=lon]').value.startsWith('107.59')");
        assertThat(page.locator("[name=lat]").inputValue()).startsWith("16.46");
    }

    @Test
    void aPageWithoutScriptOffersTheListInstead() {
        var page = openWithoutScript(Device.PHONE, "vi", "/map");
        assertThat(page.locator(".map-box").isVisible()).isFalse();
        assertThat(page.locator("main a[href='/areas']").isVisible()).isTrue();
    }
}
