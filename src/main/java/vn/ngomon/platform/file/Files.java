package vn.ngomon.platform.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ngomon.platform.file.Cleaning.Cleaned;
import vn.ngomon.platform.file.Upload.Refusal;
import vn.ngomon.platform.journal.Batch;
import vn.ngomon.platform.journal.Ids;

/**
 * Takes and gives files. There is no address by id: the feature that owns a file decides who may see it and answers with
 * {@link #download}, {@link #inline} or {@link #preview}.
 */
@Service
public class Files {

    private static final Logger LOG = LoggerFactory.getLogger(Files.class);
    private static final int LARGE_AT_ONCE = 4;

    private final StoredFiles rows;
    private final ContentStore contents;
    private final Previews previews;
    private final JdbcTemplate jdbc;
    private final Semaphore largeInspections = new Semaphore(LARGE_AT_ONCE);

    @Autowired
    Files(StoredFiles rows, JdbcTemplate jdbc, FileProperties properties) throws IOException {
        this(rows, jdbc, new ContentStore(properties.files(), (channel, path) -> channel.force(true)), properties.previews());
    }

    Files(StoredFiles rows, JdbcTemplate jdbc, ContentStore contents, Path previews) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.contents = contents;
        this.previews = new Previews(previews);
    }

    /**
     * Takes a file from somebody. Reads to the end, never more than the rules allow; when it answers {@link Upload.Kept},
     * bytes and name are on the disk and the row is written in the caller's transaction (or at once, without one). Call it
     * before the transaction opens where you can: an upload may take minutes.
     *
     * @param origin the feature and purpose, such as {@code dossier.paper}
     */
    public Upload receive(InputStream in, String givenName, String origin, FileRules rules) {
        var batch = new Batch();
        var upload = receive(in, givenName, origin, rules, batch);
        batch.flush(jdbc);
        return upload;
    }

    /** As {@link #receive(InputStream, String, String, FileRules)}; the row joins the caller's writes, to be sent in one round trip. */
    public Upload receive(InputStream in, String givenName, String origin, FileRules rules, Batch writes) {
        return receive(in, givenName, origin, rules, Cleaning.NONE, writes);
    }

    /** As the others; only what the cleaning leaves is kept. */
    public Upload receive(InputStream in, String givenName, String origin, FileRules rules, Cleaning cleaning, Batch writes) {
        var name = FileName.clean(givenName);
        try {
            var taken = contents.take(in, rules.maxBytes());
            if (taken.isEmpty()) {
                return new Upload.Refused(Refusal.TOO_LARGE, name, rules.maxBytes());
            }
            var content = taken.get();
            var large = content instanceof Content.OnDisk;
            if (large) {
                largeInspections.acquireUninterruptibly();
            }
            try {
                return judge(content, name, origin, rules, cleaning, writes);
            } finally {
                if (large) {
                    largeInspections.release();
                }
                contents.forget(content);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps what the program itself made: a slip, a result, an export. */
    public StoredFile store(InputStream in, String name, String origin) {
        return switch (receive(in, name, origin, FileRules.OWN)) {
            case Upload.Kept kept -> kept.file();
            case Upload.Refused refused -> throw new FileRefused(refused);
        };
    }

    public StoredFile store(byte[] bytes, String name, String origin) {
        return store(new ByteArrayInputStream(bytes), name, origin);
    }

    /** What the program itself made, before its transaction opens; {@link #keep} keeps it. */
    public Made made(byte[] bytes, String givenName, String origin) {
        var name = FileName.clean(givenName);
        var content = new Content.InMemory(bytes);
        try {
            var type = FileType.of(content);
            Inspection.flaw(content, type, name, FileRules.OWN).ifPresent(refused -> {
                throw new FileRefused(refused);
            });
            return new Made(new StoredFile(Ids.next(), content.sha256(), content.size(), type, name), content, origin);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The bytes go to the disk, the row joins the writes of the caller's transaction; where that fails, the bytes go again.
     *
     * @param made bears what only it bears, such as a number: bytes that another transaction is just keeping too would go from under it
     */
    public void keep(Made made, Batch writes) {
        try {
            contents.keep(made.content(), rows::knows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.add(made.file(), made.origin(), writes);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_ROLLED_BACK && !rows.knows(made.file().sha256())) {    // a commit may hold whose answer was lost
                    contents.remove(made.file().sha256());
                }
            }
        });
    }

    /**
     * Forgets files that nothing names any more, as the caller has made sure: their rows, and bytes and drawings that no other file has. The bytes go first, so
     * that what the program did not live to finish can be asked for again; so never ask within a transaction.
     *
     * @return those that are gone, or never were; the bytes of the others were sent again within a day, or could not be taken away: another day will tell
     */
    public Set<UUID> forget(Collection<UUID> ids) {
        var gone = new HashSet<>(ids);
        var alike = rows.find(ids).stream().collect(Collectors.groupingBy(StoredFile::sha256, Collectors.mapping(StoredFile::id, Collectors.toSet())));
        alike.forEach((sha256, same) -> {
            if (!rows.knows(sha256, same) && !forget(sha256, same)) {
                gone.removeAll(same);
            }
        });
        rows.delete(gone);
        return gone;
    }

    private boolean forget(String sha256, Set<UUID> forgotten) {
        try {
            var isGone = contents.forget(sha256, bytes -> rows.knows(bytes, forgotten));
            if (isGone) {
                previews.forget(sha256);
            }
            return isGone;
        } catch (IOException e) {       // the others shall not wait for this one
            LOG.warn("Bytes that nothing names could not be taken away: {}", e.toString());
            return false;
        }
    }

    private Upload judge(Content content, String name, String origin, FileRules rules, Cleaning cleaning, Batch writes) throws IOException {
        var type = FileType.of(content);
        var flaw = Inspection.flaw(content, type, name, rules);
        if (flaw.isPresent()) {
            return flaw.get();
        }
        return switch (cleaning.clean(type, content.bytes())) {
            case Cleaned.Untouched _ -> kept(content, type, name, origin, writes);
            case Cleaned.Unfit(var reason) -> new Upload.Refused(reason, name, 0);
            case Cleaned.Clean(var pieces) -> {
                var clean = contents.gather(pieces);
                try {
                    yield judgeCleaned(clean, name, origin, rules, writes);
                } finally {
                    contents.forget(clean);
                }
            }
        };
    }

    /** A cleaning is trusted no more than a sender: what it left is judged like an upload. */
    private Upload judgeCleaned(Content content, String givenName, String origin, FileRules rules, Batch writes) throws IOException {
        var type = FileType.of(content);
        var name = FileName.of(givenName, type);
        var flaw = Inspection.flaw(content, type, name, rules);
        return flaw.isPresent() ? flaw.get() : kept(content, type, name, origin, writes);
    }

    private Upload kept(Content content, String type, String name, String origin, Batch writes) throws IOException {
        contents.keep(content, rows::knows);
        var file = new StoredFile(Ids.next(), content.sha256(), content.size(), type, name);
        rows.add(file, origin, writes);
        return new Upload.Kept(file);
    }

    public Optional<StoredFile> find(UUID id) {
        return rows.find(id);
    }

    /** Those that exist, in the order of their ids. */
    public List<StoredFile> find(Collection<UUID> ids) {
        return rows.find(ids);
    }

    public StoredFile get(UUID id) {
        return rows.find(id).orElseThrow(() -> new IllegalArgumentException("No such file: " + id));
    }

    public InputStream open(UUID id) {
        return open(get(id));
    }

    public InputStream open(StoredFile file) {
        try {
            return java.nio.file.Files.newInputStream(path(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers with the file to be saved; Spring serves byte ranges of it. */
    public ResponseEntity<Resource> download(StoredFile file) {
        return Answers.whole(file, path(file), "attachment");
    }

    /** Answers with the file to be shown where the browser can do so safely (images); anything else is still saved. */
    public ResponseEntity<Resource> inline(StoredFile file) {
        var safe = file.mediaType().equals(FileRules.JPEG) || file.mediaType().equals(FileRules.PNG);
        return Answers.whole(file, path(file), safe ? "inline" : "attachment");
    }

    /**
     * A picture of the file, drawn here: photographs upright, PDF by page.
     *
     * @param page from 1
     * @param width in pixels, at most 2000; never enlarged
     * @return empty when the file has no such page or is of a kind that cannot be drawn (HEIC, DOCX)
     */
    public Optional<ResponseEntity<Resource>> preview(StoredFile file, int page, int width) {
        return previews.of(file, path(file), page, width).map(picture -> Answers.drawing(file, picture, page, width));
    }

    /**
     * A picture that everybody may see, as the caller has made sure: caches may keep it for an hour, and other sites show it.
     *
     * @param width answered with the next of a few widths, so that nobody has thousands of drawings made
     */
    public Optional<ResponseEntity<Resource>> publicPreview(StoredFile file, int width) {
        int wide = Previews.publicWidth(width);
        return previews.of(file, path(file), 1, wide).map(picture -> Answers.publicDrawing(file, picture, wide));
    }

    /** How many pages {@link #preview} can draw: 0 for what cannot be drawn. */
    public int pages(StoredFile file) {
        return previews.pages(file, path(file));
    }

    private Path path(StoredFile file) {
        return contents.path(file.sha256());
    }
}
