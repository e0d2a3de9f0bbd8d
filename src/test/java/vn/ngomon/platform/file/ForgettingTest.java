package vn.ngomon.platform.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.ngomon.NgomonTest;

/** What nothing names is forgotten, and nobody who sends the same bytes meanwhile loses them. */
@NgomonTest
class ForgettingTest {

    @Autowired StoredFiles rows;
    @Autowired JdbcTemplate jdbc;
    @TempDir Path folder;

    private ContentStore contents;
    private Files files;

    @BeforeEach
    void open() throws IOException {
        contents = new ContentStore(folder.resolve("files"), (channel, path) -> channel.force(true));
        files = new Files(rows, jdbc, contents, folder.resolve("previews"));
    }

    private StoredFile kept(byte[] bytes) {
        return files.store(new ByteArrayInputStream(bytes), "ảnh.png", "test");
    }

    /** As if it had been sent long ago. */
    private void age(StoredFile file) {
        try {
            java.nio.file.Files.setLastModifiedTime(contents.path(file.sha256()), FileTime.from(Instant.now().minus(Duration.ofDays(3))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] picture() throws IOException {
        return Samples.image("png", 60, 40, System.nanoTime());
    }

    @Test
    void rowBytesAndDrawingsAreGone() throws IOException {
        var file = kept(picture());
        files.preview(file, 1, 30).orElseThrow();
        assertThat(drawings()).isNotEmpty();
        age(file);
        var never = UUID.randomUUID();
        assertThat(files.forget(Set.of(file.id(), never))).containsExactlyInAnyOrder(file.id(), never);
        assertThat(files.find(file.id())).isEmpty();
        assertThat(contents.path(file.sha256())).doesNotExist();
        assertThat(drawings()).isEmpty();
        assertThat(files.forget(Set.of(file.id()))).as("asked again").containsExactly(file.id());
    }

    private List<Path> drawings() throws IOException {
        try (var all = java.nio.file.Files.walk(folder.resolve("previews"))) {
            return all.filter(java.nio.file.Files::isRegularFile).toList();
        }
    }

    @Test
    void bytesStayAsLongAsAnyOtherFileHasThem() throws IOException {
        var bytes = picture();
        var first = kept(bytes);
        var second = kept(bytes);
        var third = kept(bytes);
        age(first);
        assertThat(files.forget(Set.of(first.id()))).containsExactly(first.id());
        assertThat(files.find(first.id())).isEmpty();
        assertThat(files.open(second).readAllBytes()).isEqualTo(bytes);
        assertThat(files.forget(Set.of(second.id(), third.id()))).containsExactlyInAnyOrder(second.id(), third.id());
        assertThat(contents.path(first.sha256())).doesNotExist();
    }

    @Test
    void bytesSentOfLateStayForADay() throws IOException {
        var file = kept(picture());
        assertThat(files.forget(Set.of(file.id()))).isEmpty();
        assertThat(files.find(file.id())).contains(file);
        age(file);
        assertThat(files.forget(Set.of(file.id()))).containsExactly(file.id());
    }

    @Test
    void whoFindsTheBytesThereCountsOnThem() throws IOException {
        for (var bytes : List.of(picture(), Samples.noise(700, 700, System.nanoTime()))) {
            var file = kept(bytes);
            age(file);
            contents.keep(contents.take(new ByteArrayInputStream(bytes), 1 << 24).orElseThrow(), rows::knows);       // whose row is still on its way
            assertThat(files.forget(Set.of(file.id()))).isEmpty();
            assertThat(files.open(file).readAllBytes()).isEqualTo(bytes);
        }
    }

    /** The sweep stops at both places where somebody may come in between. */
    @Test
    void whoComesBetweenTheLooksLosesNothing() throws IOException {
        var bytes = picture();
        var file = kept(bytes);
        age(file);
        var looks = new ArrayList<Boolean>();
        assertThat(contents.forget(file.sha256(), sha -> {
            if (looks.isEmpty()) {
                keepAgain(bytes);
            }
            looks.add(true);
            return false;
        })).as("sent after the first look: touched").isFalse();
        assertThat(files.open(file).readAllBytes()).isEqualTo(bytes);

        age(file);
        looks.clear();
        assertThat(contents.forget(file.sha256(), sha -> {
            if (looks.size() == 1) {
                assertThat(contents.path(sha)).as("moved aside").doesNotExist();
                keepAgain(bytes);
            }
            looks.add(true);
            return false;
        })).as("sent after it was moved aside: written anew").isTrue();
        assertThat(files.open(file).readAllBytes()).isEqualTo(bytes);

        age(file);
        looks.clear();
        assertThat(contents.forget(file.sha256(), sha -> looks.add(true) && looks.size() == 2)).as("a row was written meanwhile").isFalse();
        assertThat(files.open(file).readAllBytes()).isEqualTo(bytes);

        age(file);
        looks.clear();
        assertThatThrownBy(() -> contents.forget(file.sha256(), sha -> {
            if (looks.size() == 1) {
                throw new IllegalStateException("no database");
            }
            looks.add(true);
            return false;
        })).isInstanceOf(IllegalStateException.class);
        assertThat(files.open(file).readAllBytes()).isEqualTo(bytes);
    }

    private void keepAgain(byte[] bytes) {
        try {
            contents.keep(new Content.InMemory(bytes), rows::knows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneThatCannotBeTakenAwayKeepsNoOtherFromGoing() throws IOException {
        var stuck = kept(picture());
        var other = kept(picture());
        age(stuck);
        age(other);
        var aside = folder.resolve("files/arriving").resolve(stuck.sha256() + ".leaving");
        java.nio.file.Files.createDirectories(aside.resolve("in the way"));
        assertThat(files.forget(Set.of(stuck.id(), other.id()))).containsExactly(other.id());
        assertThat(files.find(stuck.id())).contains(stuck);
        assertThat(contents.path(stuck.sha256())).exists();
    }

    @Test
    void whatWasMovedAsideWhenTheProgramEndedGoesBack() throws IOException {
        var bytes = picture();
        var file = kept(bytes);
        age(file);
        java.nio.file.Files.move(contents.path(file.sha256()), folder.resolve("files/arriving").resolve(file.sha256() + ".leaving"));
        assertThat(files.forget(Set.of(file.id()))).as("another node is at it, or was").isEmpty();
        new ContentStore(folder.resolve("files"), (channel, path) -> { });
        assertThat(files.open(file).readAllBytes()).isEqualTo(bytes);
        assertThat(files.forget(Set.of(file.id()))).containsExactly(file.id());
    }

    @Test
    void whatTheProgramDidNotLiveToFinishIsFinishedTheNextTime() throws IOException {
        var file = kept(picture());
        java.nio.file.Files.delete(contents.path(file.sha256()));      // the bytes went, and then the power
        assertThat(files.forget(Set.of(file.id()))).containsExactly(file.id());
        assertThat(files.find(file.id())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"60,150", "700,15"})
    void nobodyLosesBytesThatAreForgottenAtTheVeryMomentTheyAreSent(int width, int rounds) throws Exception {
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int round = 0; round < rounds; round++) {
                var bytes = Samples.noise(width, width, System.nanoTime());
                var old = kept(bytes);
                age(old);
                var together = new CyclicBarrier(5);
                List<Future<StoredFile>> senders = new ArrayList<>();
                for (int i = 0; i < 3; i++) {
                    senders.add(people.submit(() -> {
                        together.await();
                        return kept(bytes);
                    }));
                }
                var sweeps = List.of(people.submit(() -> {
                    together.await();
                    return files.forget(Set.of(old.id()));
                }), people.submit(() -> {      // another node's, at the same hour
                    together.await();
                    return files.forget(Set.of(old.id()));
                }));
                for (var sweep : sweeps) {
                    sweep.get();
                }
                for (var sender : senders) {
                    assertThat(files.open(sender.get().id()).readAllBytes()).as("round %s", round).isEqualTo(bytes);
                }
            }
        }
        try (var arriving = java.nio.file.Files.list(folder.resolve("files/arriving"))) {
            assertThat(arriving).isEmpty();
        }
    }
}
