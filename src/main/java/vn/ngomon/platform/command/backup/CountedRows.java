package vn.ngomon.platform.command.backup;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import vn.ngomon.platform.command.Progress;

/** Counts rows as they pass: a line each, because line ends inside values are escaped. */
final class CountedRows extends FilterInputStream {

    private final Progress progress;

    CountedRows(InputStream in, Progress progress) {
        super(in);
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        progress.step(one == '\n' ? 1 : 0);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        progress.step(lines(bytes, offset, n));
        return n;
    }

    static int lines(byte[] bytes, int offset, int length) {
        int lines = 0;
        for (int i = offset; i < offset + length; i++) {
            lines += bytes[i] == '\n' ? 1 : 0;
        }
        return lines;
    }
}
