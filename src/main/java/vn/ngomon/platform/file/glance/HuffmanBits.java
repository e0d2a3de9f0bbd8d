package vn.ngomon.platform.file.glance;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import vn.ngomon.platform.file.JpegMarkers;

/** The bits of a JPEG's scan, without the bytes stuffed between them. Past the end they are zeros, for a while. */
final class HuffmanBits {

    /** A table of codes: for the next bits, the value they begin with. */
    static final class Table {

        private static final int AHEAD = 11;

        /** By the next bits: length of the code, then its value; 0 for a longer code. */
        private final short[] quick = new short[1 << AHEAD];
        /** By the next bits, all details that begin in them: how many bits these take, how many places, and whether they end the block. */
        private final int[] details = new int[1 << AHEAD];
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
            for (int ahead = 0; ahead < details.length; ahead++) {
                details[ahead] = details(ahead);
            }
        }

        private int details(int ahead) {
            int taken = 0;
            int places = 0;
            while (taken < AHEAD && places < 64) {
                int code = quick[ahead << taken & (1 << AHEAD) - 1];
                if (code == 0 || taken + (code >> 8) > AHEAD) {
                    break;
                }
                taken += code >> 8;
                if (endsBlock(code & 0xFF)) {
                    return taken << 16 | places + 1 << 8 | places;
                }
                taken += code & 15;
                places += (code >> 4 & 15) + 1;
            }
            return taken << 16 | places << 8 | places;
        }

        private static boolean endsBlock(int value) {
            return (value & 15) == 0 && value != 0xF0;
        }

        private void enter(int code, int length, byte value) {
            for (int i = 0; length <= AHEAD && i < 1 << AHEAD - length; i++) {
                quick[(code << AHEAD - length) + i] = (short) (length << 8 | value & 0xFF);
            }
        }
    }

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
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

    /** When fewer than 32 bits are ready: a code and its value take no more than 31. */
    private void fill() {
        if (at + Long.BYTES < jpeg.length) {
            long eight = (long) EIGHT.get(jpeg, at);
            if (!JpegMarkers.hasOnes(eight)) {
                int more = (63 - ready) / 8;
                bits = bits << 8 * more | eight >>> 64 - 8 * more;
                ready += 8 * more;
                at += more;
                return;
            }
        }
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

    /** Passes over what is finer than the mean of a block. */
    void passDetails(Table table) {
        for (int place = 1; place < 64; ) {
            if (ready < 32) {
                fill();
            }
            int details = table.details[(int) (bits >>> ready - Table.AHEAD) & (1 << Table.AHEAD) - 1];
            int places = details & 0xFF;
            int room = details >> 8 & 0xFF;
            if (details != 0 && place + room <= 64) {
                ready -= details >> 16;
                if (room > places) {
                    return;
                }
                place += places;
            } else {
                int value = next(table);
                if (Table.endsBlock(value)) {
                    return;
                }
                ready -= value & 15;
                place += (value >> 4) + 1;
            }
        }
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
