package vn.ngomon.platform.place.basemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.ngomon.BrowserTest;
import vn.ngomon.Web;
import vn.ngomon.platform.command.Command;
import vn.ngomon.platform.place.Basemap;
import vn.ngomon.platform.place.basemap.TileFiles.At;

/** A basemap out of a file, from the command line to the browser. */
class BasemapTest extends BrowserTest {

    private static final byte PNG = 2;
    private static final byte MVT = 1;
    private static final List<At> PLACES = TileFiles.around(107.59, 16.46, 14);

    @Autowired List<Command> commands;
    @Autowired Archives archives;
    @TempDir Path folder;

    @AfterEach
    void backToOutlines() throws IOException {
        archives.remove();
    }

    private String imported(int code, String... words) {
        var all = new ArrayList<String>(List.of("basemap", "--lang", "en"));
        Collections.addAll(all, words);
        var out = new StringWriter();
        assertThat(commands.stream().filter(one -> one.name().equals("import")).findFirst().orElseThrow().run(all, new PrintWriter(out, true)))
                .as(out.toString()).isEqualTo(code);
        return out.toString();
    }

    private List<byte[]> pngs() throws IOException {
        var tiles = new ArrayList<byte[]>();
        for (var at : PLACES) {
            tiles.add(TileFiles.png(at));
        }
        return tiles;
    }

    private Path pictures() throws IOException {
        var file = folder.resolve("hue.pmtiles");
        TileFiles.pmTiles(file, PNG, false, 7, "{\"attribution\":\"<a href='x'>© Thử</a>\"}", PLACES, pngs());
        return file;
    }

    @Test
    void tilesAreNumberedAsTheSpecificationSays() {
        assertThat(List.of(PmTiles.number(0, 0, 0), PmTiles.number(1, 0, 0), PmTiles.number(1, 0, 1), PmTiles.number(1, 1, 1), PmTiles.number(1, 1, 0)))
                .containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(PmTiles.number(12, 3423, 1763)).isEqualTo(19078479);
    }

    @Test
    void picturesOutOfPmTilesAreServedAndDrawn() throws IOException {
        imported(0, pictures().toString());
        assertThat(archives.basemap()).satisfies(map -> {
            assertThat(map.kind()).isEqualTo(Basemap.Kind.RASTER);
            assertThat(map.attribution()).isEqualTo("© Thử");
            assertThat(map.deepest()).isEqualTo(14);
        });
        for (var at : PLACES) {
            var tile = Web.at(port).get("/map/tiles/%d/%d/%d".formatted(at.zoom(), at.x(), at.y()));
            assertThat(tile.status()).isEqualTo(200);
            assertThat(tile.header("Content-Type")).contains("image/png");
            assertThat(tile.header("Cache-Control").orElse("")).contains("max-age=2592000");
        }
        assertThat(Web.at(port).get("/map/tiles/14/1/1").status()).isEqualTo(204);
        assertThat(Web.at(port).get("/map/tiles/1/2/0").status()).isEqualTo(404);
        var page = drawn("map-raster");
        assertThat(page.locator(".ol-attribution").textContent()).contains("© Thử");
        assertAccessible(page);
    }

    /** Opens the map and waits for tiles. */
    private Page drawn(String name) {
        var tiles = new ArrayList<String>();
        var page = open(Device.DESKTOP, "vi", "/about");
        page.onResponse(response -> {
            if (response.url().contains("/map/tiles/") && response.status() == 200) {
                tiles.add(response.url());
            }
        });
        page.navigate(url("/map"));
        for (var i = 0; i < 50 && tiles.isEmpty(); i++) {
            page.waitForTimeout(100);
        }
        assertThat(tiles).isNotEmpty();
        untilDrawn(page);
        shoot(page, name);
        return page;
    }

    @Test
    void vectorsOfBothSchemasAreDrawnWithAStyleOfOurOwn() throws IOException {
        for (var protomaps : List.of(true, false)) {
            var file = folder.resolve("vectors-" + protomaps);
            TileFiles.pmTiles(file, MVT, true, 1000, "{}", PLACES, Collections.nCopies(PLACES.size(), TileFiles.vectors(protomaps)));
            imported(0, file.toString());
            assertThat(archives.basemap().kind()).isEqualTo(Basemap.Kind.VECTOR);
            var page = drawn("map-vector-" + (protomaps ? "protomaps" : "openmaptiles"));
            assertThat((Integer) page.evaluate("""
                    () => { const map = document.querySelector('[data-map]').ngomonMap;
                      return map.getAllLayers()[0].getFeaturesInExtent(map.getView().calculateExtent(map.getSize())).length; }""")).isPositive();
        }
    }

    @Test
    void mbTilesCountTheirRowsFromTheSouth() throws Exception {
        var file = folder.resolve("hue.mbtiles");
        TileFiles.mbTiles(file, "png", "© Thử", PLACES, pngs());
        assertThat(imported(0, file.toString())).contains("Written");
        var at = PLACES.getLast();
        assertThat(archives.current().orElseThrow().archive().tile(at.zoom(), at.x(), at.y())).hasValueSatisfying(tile -> assertThat(tile).isEqualTo(png(at)));
        assertThat(Web.at(port).get("/map/tiles/14/0/0").status()).isEqualTo(204);
    }

    private static byte[] png(At at) {
        try {
            return TileFiles.png(at);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aFileThatIsNoMapIsRefusedInWordsAndChangesNothing() throws IOException {
        imported(0, pictures().toString());
        var before = archives.basemap();
        var text = Files.writeString(folder.resolve("a.pmtiles"), "not a map");
        var old = Files.write(folder.resolve("b.pmtiles"), ("PMTiles\2" + "x".repeat(200)).getBytes());
        var cut = Files.write(folder.resolve("c.pmtiles"), java.util.Arrays.copyOf(Files.readAllBytes(pictures()), 140));
        assertThat(imported(1, text.toString())).contains("no readable PMTiles");
        assertThat(imported(1, old.toString())).contains("version 2");
        assertThat(imported(1, cut.toString())).contains("no readable PMTiles");
        assertThat(imported(2, folder.resolve("gone").toString())).contains("gone");
        assertThat(imported(1, text.toString(), old.toString())).contains("One basemap");
        assertThat(archives.basemap()).isEqualTo(before);
    }

    @Test
    void removedItGivesWayToOutlines() throws IOException {
        imported(0, pictures().toString());
        imported(0, "--remove");
        assertThat(archives.basemap()).isEqualTo(Basemap.NONE);
        assertThatThrownBy(() -> archives.current().orElseThrow()).isInstanceOf(java.util.NoSuchElementException.class);
        assertThat(Web.at(port).get("/map/tiles/0/0/0").status()).isEqualTo(404);
    }
}
