package vn.ngomon.platform.journal;

import java.util.Arrays;

/** The end of a subject's chain: how many entries it has and the hash of the last. Kept under the subject's row lock. */
public record Head(long sequence, byte[] hash) {

    public static final Head NONE = new Head(0, new byte[0]);

    @Override
    public boolean equals(Object other) {
        return other instanceof Head(var otherSequence, var otherHash)
                && sequence == otherSequence && Arrays.equals(hash, otherHash);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(sequence);
    }
}
