package vn.ngomon.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.file.Upload.Refusal;

@NgomonTest
class FilesTest {

    @Autowired
    Files files;
    @Autowired
    StoredFiles rows;
    @Autowired
    JdbcClient db;
    @Autowired
    JdbcTemplate jdbc;
    @TempDir
    Path folder;

    Upload receive(byte[] bytes, String name) {
        return files.receive(new ByteArrayInputStream(bytes), name, "test.paper", FileRules.PAPERS);
    }

    StoredFile kept(byte[] bytes, String name) {
        return ((Upload.Kept) receive(bytes, name)).file();
    }

    Refusal refusal(byte[] bytes, String name) {
        return ((Upload.Refused) receive(bytes, name)).reason();
    }

    @Test
    void honestPapersOfEveryKindAreKeptAsTheyCame() throws IOException {
        byte[][] papers = {Samples.image("jpg", 300, 200, 1), Samples.image("png", 300, 200, 2), Samples.pdf(2, ""),
            Samples.docx("Giấy khai sinh"), Samples.heic()};
        String[] names = {"ảnh.jpg", "ảnh.png", "tờ khai.pdf", "đơn.docx", "IMG_1.HEIC"};
        String[] types = {FileRules.JPEG, FileRules.PNG, FileRules.PDF, FileRules.DOCX, FileRules.HEIC};
        for (int i = 0; i < papers.length; i++) {
            var file = kept(papers[i], names[i]);
            assertThat(file.mediaType()).isEqualTo(types[i]);
            assertThat(file.size()).isEqualTo(papers[i].length);
            try (var in = files.open(file.id())) {
                assertThat(in.readAllBytes()).isEqualTo(papers[i]);
            }
            assertThat(files.find(file.id())).contains(file);
        }
    }

    @Test
    void aCutOffUploadIsNeverTakenForAWholeOne() throws IOException {
        Object[][] papers = {{Samples.image("jpg", 300, 200, 3), "a.jpg"}, {Samples.image("png", 300, 200, 4), "a.png"},
            {Samples.pdf(3, ""), "a.pdf"}, {Samples.docx("Đơn"), "a.docx"}, {Samples.heic(), "a.heic"}};
        for (var paper : papers) {
            var whole = (byte[]) paper[0];
            for (double part : new double[] {0.5, 0.8, 0.97}) {
                var cut = Arrays.copyOf(whole, (int) (whole.length * part));
                assertThat(receive(cut, (String) paper[1])).as("%s cut to %s", paper[1], part)
                        .isInstanceOfSatisfying(Upload.Refused.class, refused ->
                                assertThat(refused.reason()).isIn(Refusal.DAMAGED, Refusal.TYPE_MISMATCH));
            }
        }
    }

    @Test
    void programsScriptsAndMacrosAreRefusedWhateverTheyAreCalled() throws IOException {
        byte[] elf = {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0x3e, 0, 1, 0, 0, 0};
        var exe = new byte[200];
        exe[0] = 'M';
        exe[1] = 'Z';
        assertThat(refusal(elf, "giay-to.pdf")).isEqualTo(Refusal.EXECUTABLE);
        assertThat(refusal(exe, "giay-to.jpg")).isEqualTo(Refusal.EXECUTABLE);
        assertThat(refusal("#!/bin/sh\nrm -rf /\n".getBytes(), "a.pdf")).isEqualTo(Refusal.EXECUTABLE);
        assertThat(refusal("<!doctype html><html><script>1</script></html>".getBytes(), "a.pdf")).isEqualTo(Refusal.EXECUTABLE);
        assertThat(refusal("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(), "a.png")).isEqualTo(Refusal.EXECUTABLE);
        assertThat(refusal(Samples.pdf(1, ""), "a.exe")).isEqualTo(Refusal.EXECUTABLE);
        assertThat(refusal(Samples.zip("word/document.xml", "<x/>".getBytes(), "word/vbaProject.bin", new byte[9]), "a.docx"))
                .isEqualTo(Refusal.EXECUTABLE);
        assertThat(refusal(Samples.zip("A.class", new byte[9]), "a.zip")).isEqualTo(Refusal.EXECUTABLE);
    }

    @Test
    void aNameThatPromisesAnotherKindIsRefusedButPhonesMayMixUpTheirPictures() throws IOException {
        assertThat(refusal(Samples.image("png", 20, 20, 5), "a.pdf")).isEqualTo(Refusal.TYPE_MISMATCH);
        assertThat(kept(Samples.image("png", 20, 20, 6), "a.jpg").mediaType()).isEqualTo(FileRules.PNG);
        assertThat(refusal("chữ".getBytes(), "a.txt")).isEqualTo(Refusal.TYPE_NOT_TAKEN);
        assertThat(refusal(new byte[0], "a.pdf")).isEqualTo(Refusal.EMPTY);
        assertThat(refusal(Samples.pdf(1, "secret"), "a.pdf")).isEqualTo(Refusal.LOCKED);
    }

    @Test
    void bombsAreDefusedBeforeTheyAreOpened() throws IOException {
        var picture = Samples.image("jpg", 100, 100, 7);
        for (int at = 0; at < picture.length - 9; at++) {
            if ((picture[at] & 0xFF) == 0xFF && (picture[at + 1] & 0xFF) == 0xC0) {
                Arrays.fill(picture, at + 5, at + 9, (byte) 0xFF);
            }
        }
        assertThat(refusal(picture, "a.jpg")).isEqualTo(Refusal.BOMB);
        assertThat(refusal(Samples.zip("word/document.xml", new byte[40 << 20]), "a.docx")).isEqualTo(Refusal.BOMB);
        assertThat(refusal(PdfBomb.withExplodingTable(), "a.pdf")).isEqualTo(Refusal.BOMB);
    }

    @Test
    void oneByteOverTheLimitIsTooMuch() throws IOException {
        var bytes = Samples.noise(600, 600, 8);
        assertThat(bytes.length).isGreaterThan(ContentStore.SMALL);
        for (int limit : new int[] {1000, bytes.length - 1}) {
            var rules = new FileRules(limit, Set.of(FileRules.PNG));
            assertThat(files.receive(new ByteArrayInputStream(bytes), "a.png", "test", rules))
                    .isEqualTo(new Upload.Refused(Refusal.TOO_LARGE, "a.png", limit));
        }
        var exact = new FileRules(bytes.length, Set.of(FileRules.PNG));
        assertThat(files.receive(new ByteArrayInputStream(bytes), "a.png", "test", exact)).isInstanceOf(Upload.Kept.class);
    }

    @ParameterizedTest
    @CsvSource({"64,64", "700,700"})
    void equalBytesLieOnDiskOnceHoweverManyBringThemAtOnce(int width, int height) throws Exception {
        var bytes = Samples.noise(width, height, 9);
        List<Future<StoredFile>> all = new ArrayList<>();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) {
                var name = "ảnh " + i + ".png";
                all.add(people.submit(() -> kept(bytes, name)));
            }
        }
        var shas = new java.util.HashSet<String>();
        for (var one : all) {
            shas.add(one.get().sha256());
            try (var in = files.open(one.get().id())) {
                assertThat(in.readAllBytes()).isEqualTo(bytes);
            }
        }
        assertThat(shas).hasSize(1);
    }

    @Test
    void bytesAreOnTheDiskBeforeTheRowExistsAndAFailingDiskAcknowledgesNothing() throws IOException {
        var bytes = Samples.image("png", 31, 31, System.nanoTime());
        List<String> forced = new ArrayList<>();
        var careful = new Files(rows, jdbc, new ContentStore(folder.resolve("files"), (channel, path) -> {
            var sha = path.getFileName().toString();
            forced.add(sha);
            assertThat(sha.length() != 64 || !rows.knows(sha)).isTrue();
            channel.force(true);
        }), folder.resolve("previews"));
        var file = careful.store(bytes, "a.png", "test");
        assertThat(forced).contains(file.sha256());
        assertThat(rows.knows(file.sha256())).isTrue();

        var broken = new Files(rows, jdbc, new ContentStore(folder.resolve("broken"), (channel, path) -> {
            if (path.getFileName().toString().length() == 64) {
                throw new IOException("disk full");
            }
        }), folder.resolve("previews"));
        var other = Samples.image("png", 33, 33, System.nanoTime());
        long before = count();
        assertThatThrownBy(() -> broken.store(other, "a.png", "test")).isInstanceOf(UncheckedIOException.class);
        assertThat(count()).isEqualTo(before);
        assertThat(careful.store(other, "a.png", "test").size()).isEqualTo(other.length);
    }

    long count() {
        return db.sql("select count(*) from stored_file").query(Long.class).single();
    }

    @Test
    void aFolderThatIsMissingIsMadeAtTheNextStart() throws IOException {
        var root = folder.resolve("lost");
        new ContentStore(root, (channel, path) -> { });
        java.nio.file.Files.delete(root.resolve("3c"));
        new ContentStore(root, (channel, path) -> { });
        assertThat(root.resolve("3c")).isDirectory();
        assertThat(new FileProperties(Path.of("/srv/shared/files"), Path.of("own")).previews()).as("what can be made again lies with the node").isEqualTo(Path.of("own/previews"));
    }

    @Test
    void aSmallUploadCostsExactlyOneSync() throws IOException {
        var store = new ContentStore(folder.resolve("files"), (channel, path) -> channel.force(true));
        var bytes = Samples.image("png", 10, 10, 1);
        var first = store.take(new ByteArrayInputStream(bytes), 1 << 20).orElseThrow();
        store.keep(first, sha -> false);
        List<Path> forced = new ArrayList<>();
        var again = new ContentStore(folder.resolve("files"), (channel, path) -> forced.add(path));
        java.nio.file.Files.delete(again.path(first.sha256()));
        again.keep(first, sha -> false);
        var type = java.nio.file.Files.getFileStore(folder).type();
        assertThat(forced).hasSize(Set.of("ext4", "xfs", "btrfs").contains(type) ? 1 : 2);
    }

    @Test
    void halfAFileLeftByACrashIsReplacedByTheWholeOne() throws IOException {
        var store = new ContentStore(folder.resolve("files"), (channel, path) -> channel.force(true));
        var bytes = Samples.image("png", 40, 40, 11);
        var content = store.take(new ByteArrayInputStream(bytes), 1 << 20).orElseThrow();
        var place = store.path(content.sha256());
        java.nio.file.Files.createDirectories(place.getParent());
        java.nio.file.Files.write(place, Arrays.copyOf(bytes, 100));
        store.keep(content, sha -> false);
        assertThat(java.nio.file.Files.readAllBytes(place)).isEqualTo(bytes);
    }

    @Test
    void whatWasStillArrivingWhenTheProgramEndedIsSweptAway() throws IOException {
        var left = java.nio.file.Files.createDirectories(folder.resolve("files/arriving")).resolve("half");
        java.nio.file.Files.write(left, new byte[10]);
        new ContentStore(folder.resolve("files"), (channel, path) -> {});
        assertThat(left).as("another node that shares the folder may be receiving it").exists();
        java.nio.file.Files.setLastModifiedTime(left, java.nio.file.attribute.FileTime.from(java.time.Instant.now().minusSeconds(100_000)));
        new ContentStore(folder.resolve("files"), (channel, path) -> {});
        assertThat(left).doesNotExist();
    }

    @Test
    void aDownloadCarriesTheVietnameseNameAndCannotRunAnything() throws IOException {
        var file = kept(Samples.pdf(1, ""), "C:\\hồ sơ\\Đơn \u202Eđăng ký.pdf");
        assertThat(file.name()).isEqualTo("Đơn đăng ký.pdf");
        var headers = files.inline(file).getHeaders();
        assertThat(headers.getFirst(HttpHeaders.CONTENT_DISPOSITION)).isEqualTo(
                "attachment; filename=\"Don dang ky.pdf\"; filename*=UTF-8''%C4%90%C6%A1n%20%C4%91%C4%83ng%20k%C3%BD.pdf");
        assertThat(headers.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(headers.getFirst("Content-Security-Policy")).contains("sandbox").contains("default-src 'none'");
    }

    @Test
    void photographsAreShownUprightAndSmall() throws IOException {
        var file = kept(Samples.held(Samples.image("jpg", 400, 200, 12), 6), "a.jpg");
        var answer = files.preview(file, 1, 100).orElseThrow();
        var picture = ImageIO.read(answer.getBody().getInputStream());
        assertThat(picture.getWidth()).isEqualTo(100);
        assertThat(picture.getHeight()).isEqualTo(200);
        assertThat(picture.getRGB(50, 20) >> 16 & 0xFF).as("the left of the raw picture is now on top").isGreaterThan(200);
        assertThat(picture.getRGB(50, 180) & 0xFF).isGreaterThan(200);
    }

    @Test
    void aPdfIsShownPageByPage() throws IOException {
        var file = kept(Samples.pdf(2, ""), "a.pdf");
        assertThat(files.pages(file)).isEqualTo(2);
        assertThat(ImageIO.read(files.preview(file, 2, 300).orElseThrow().getBody().getInputStream()).getWidth()).isEqualTo(300);
        assertThat(files.preview(file, 3, 300)).isEmpty();
        assertThat(files.preview(kept(Samples.heic(), "a.heic"), 1, 300)).isEmpty();
    }

    /** The database row included; the machine's own noise allowed for. */
    @Test
    void aSmallUploadCostsNextToNoProcessorTime() throws IOException {
        var threads = java.lang.management.ManagementFactory.getThreadMXBean();
        List<byte[]> papers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            papers.add(i % 3 == 0 ? Samples.pdf(3, "") : i % 3 == 1 ? Samples.image("jpg", 900, 700, i) : Samples.noise(300, 330, i));
        }
        long cpu = 0;
        for (int i = 0; i < papers.size(); i++) {
            if (i == 200) {
                cpu = threads.getCurrentThreadCpuTime();
            }
            kept(papers.get(i), "a." + (i % 3 == 0 ? "pdf" : "jpg"));
        }
        double millis = (threads.getCurrentThreadCpuTime() - cpu) / 200 / 1e6;
        System.out.printf("CPU of a small upload: %.2f ms%n", millis);
        assertThat(millis).isLessThan(6);
    }
}
