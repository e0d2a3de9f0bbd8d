package vn.ngomon.platform.file.glance;

/** The bits of a JPEG's scan, without the bytes stuffed between them. Past the end they are zeros, for a while. */
final class HuffmanBits {

    /** A table of codes: for the next bits, the value they begin with. */
    static final class Table {

        private static final int AHEAD = 9;

        /** By the next nine bits: length of the code, then its value; 0 for a longer code. */
        private final short[] quick = new short[1 << AHEAD];
        private final int[] largest = new int[18];
        private final int[] offset = new int[17];
        private final byte[] values;

        /** @param at where the sixteen counts of codes of each length stand, followed by the values */
        Table(byte[] jpeg, int at) {
            int total = 0;
            for (int length = 1; length <= 16; length++) {
                total += jpeg[at + length - 1] & 0xFF;
            }
            values = new byte[total];
            System.arraycopy(jpeg, at + 16, values, 0, total);
            int code = 0;
            int value = 0;
            for (int length = 1; length <= 16; length++) {
                int count = jpeg[at + length - 1] & 0xFF;
                offset[length] = value - code;
                for (int i = 0; i < count; i++, code++, value++) {
                    enter(code, length, values[value]);
                }
                largest[length] = count == 0 ? -1 : code - 1;
                code <<= 1;
            }
            largest[17] = Integer.MAX_VALUE;
        }

        private void enter(int code, int length, byte value) {
            for (int i = 0; length <= AHEAD && i < 1 << AHEAD - length; i++) {
                quick[(code << AHEAD - length) + i] = (short) (length << 8 | value & 0xFF);
            }
        }
    }

    private static final int PATIENCE = 64;

    private final byte[] jpeg;
    private int at;
    private long bits;
    private int ready;
    private int beyond;

    HuffmanBits(byte[] jpeg, int at) {
        this.jpeg = jpeg;
        this.at = at;
    }

    private void fill() {
        while (ready <= 48) {
            int next = 0;
            if (at + 1 < jpeg.length && jpeg[at] != -1) {
                next = jpeg[at++] & 0xFF;
            } else if (at + 1 < jpeg.length && jpeg[at + 1] == 0) {
                next = 0xFF;
                at += 2;
            } else if (++beyond > PATIENCE) {
                throw new IndexOutOfBoundsException("The scan is over");
            }
            bits = bits << 8 | next;
            ready += 8;
        }
    }

    /** The value of the next code. */
    int next(Table table) {
        if (ready < 32) {
            fill();
        }
        int quick = table.quick[(int) (bits >>> ready - Table.AHEAD) & (1 << Table.AHEAD) - 1];
        if (quick != 0) {
            ready -= quick >> 8;
            return quick & 0xFF;
        }
        int length = Table.AHEAD + 1;
        int code = (int) (bits >>> ready - length) & (1 << length) - 1;
        while (length <= 16 && code > table.largest[length]) {
            length++;
            code = (int) (bits >>> ready - length) & (1 << length) - 1;
        }
        ready -= length;
        return table.values[code + table.offset[length]] & 0xFF;
    }

    /** The next bits as a signed number: a first bit of 0 means negative. */
    int signed(int count) {
        if (count == 0) {
            return 0;
        }
        if (count > 15) {
            throw new IndexOutOfBoundsException("A mean of " + count + " bits");
        }
        int value = (int) (bits >>> ready - count) & (1 << count) - 1;
        ready -= count;
        return value < 1 << count - 1 ? value - (1 << count) + 1 : value;
    }

    void skip(int count) {
        ready -= count;
    }

    /** Begins anew behind the next restart marker. */
    void restart() {
        ready = 0;
        beyond = 0;
        while (jpeg[at] != -1 || (jpeg[at + 1] & 0xF8) != 0xD0) {
            at++;
        }
        at += 2;
    }
}
