package vn.ngomon.platform.command.backup;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * COPY's text format with one number column moved by a constant. Another cluster counts its transactions from elsewhere;
 * what orders the journal must stay below its counter, and the order and the readers' places must stay as they were.
 */
final class ShiftedRows extends InputStream {

    private final BufferedReader rows;
    private final int column;
    private final long delta;
    private InputStream line = new ByteArrayInputStream(new byte[0]);

    /** @param column from 0 */
    ShiftedRows(InputStream in, int column, long delta) {
        // One letter a byte, so that bytes come out as they went in.
        this.rows = new BufferedReader(new InputStreamReader(in, StandardCharsets.ISO_8859_1), 1 << 16);
        this.column = column;
        this.delta = delta;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = line.read(bytes, offset, length);
        if (n >= 0 || length == 0) {
            return n;
        }
        var next = rows.readLine();
        if (next == null) {
            return -1;
        }
        line = new ByteArrayInputStream((shifted(next) + "\n").getBytes(StandardCharsets.ISO_8859_1));
        return line.read(bytes, offset, length);
    }

    private String shifted(String row) {
        int start = 0;
        for (int i = 0; i < column; i++) {
            start = row.indexOf('\t', start) + 1;
        }
        int end = row.indexOf('\t', start);
        var value = row.substring(start, end < 0 ? row.length() : end);
        return value.equals("\\N") ? row : row.substring(0, start) + moved(Long.parseLong(value)) + (end < 0 ? "" : row.substring(end));
    }

    /** The lowest number of all means "before everything" and stays. */
    private long moved(long tx) {
        return tx == Long.MIN_VALUE ? tx : tx + delta;
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
