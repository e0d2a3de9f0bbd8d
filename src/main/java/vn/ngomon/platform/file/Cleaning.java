package vn.ngomon.platform.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;

/** What is taken out of a file after it was found whole and before it is kept: whatever the sender did not mean to give away. */
@FunctionalInterface
public interface Cleaning {

    /** Papers are evidence: they are kept as they came. */
    Cleaning NONE = (mediaType, bytes) -> new Cleaned.Untouched();

    /** @param bytes of that kind and whole; only to be read */
    Cleaned clean(String mediaType, ByteBuffer bytes) throws IOException;

    /** What became of it. */
    sealed interface Cleaned {

        record Untouched() implements Cleaned {}

        /** @param pieces of the clean file in their order, cut out of the original where they can be: nothing large is copied in memory */
        record Clean(List<ByteBuffer> pieces) implements Cleaned {

            public Clean {
                pieces = List.copyOf(pieces);
            }
        }

        record Unfit(Upload.Refusal reason) implements Cleaned {}
    }
}
