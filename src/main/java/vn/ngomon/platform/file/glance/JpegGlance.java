package vn.ngomon.platform.file.glance;

import java.util.Arrays;
import java.util.Optional;
import vn.ngomon.platform.file.glance.HuffmanBits.Table;

/**
 * Reads the mean brightness of each block of 8 × 8 pixels out of a JPEG, where it stands as such, and passes over everything finer:
 * a quarter of the work of decoding the picture. What it does not know or trust is left to the decoder.
 */
public final class JpegGlance {

    private static final int MOST_SEGMENTS = 4_000;

    private final byte[] jpeg;
    /** Where the tables begin, of which a file may have hundreds of thousands; only those of the scan are built. */
    private final int[] means = new int[4];
    private final int[] details = new int[4];
    private int frame;
    private boolean progressive;
    private int restartInterval;
    private boolean isRgb;

    private JpegGlance(byte[] jpeg) {
        this.jpeg = jpeg;
    }

    public static Optional<Glance> of(byte[] jpeg) {
        try {
            return new JpegGlance(jpeg).read();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private Optional<Glance> read() {
        for (int at = 2, segments = 0; octet(at) == 0xFF && segments < MOST_SEGMENTS; at += 2 + word(at + 2), segments++) {
            switch (octet(at + 1)) {
                case 0xC0, 0xC1, 0xC2 -> {
                    frame = at + 4;
                    progressive = octet(at + 1) == 0xC2;
                }
                case 0xC4 -> tables(at + 4, at + 2 + word(at + 2));
                case 0xDD -> restartInterval = word(at + 4);
                case 0xEE -> isRgb = octet(at + 15) == 0;
                case 0xDA -> {
                    return frame > 0 && isPlain(at + 4) ? Optional.of(scan(at + 4, at + 2 + word(at + 2))) : Optional.empty();
                }
                default -> { }
            }
        }
        return Optional.empty();
    }

    private void tables(int from, int end) {
        for (int at = from; at < end; ) {
            int kind = octet(at);
            (kind >> 4 == 0 ? means : details)[kind & 3] = at + 1;
            int count = 0;
            for (int i = 1; i <= 16; i++) {
                count += octet(at + i);
            }
            at += 17 + count;
        }
    }

    /** All components in the first scan, brightness the first of them and the finest; of a progressive picture, the means. */
    private boolean isPlain(int scan) {
        int components = octet(frame + 5);
        boolean together = octet(scan) == components && (components == 1 || components == 3);
        for (int i = 0; together && i < components; i++) {
            together = across(i) >= 1 && across(i) <= across(0) && down(i) >= 1 && down(i) <= down(0) && across(0) <= 4 && down(0) <= 4;
        }
        int selection = scan + 1 + 2 * octet(scan);
        return together && !(components == 3 && (isRgb || octet(frame + 6) == 'R'))
                && (progressive ? octet(selection + 1) == 0 && octet(selection + 2) >> 4 == 0 : octet(selection + 1) == 63);
    }

    private Glance scan(int scan, int data) {
        int components = octet(frame + 5);
        int across = components == 1 ? 1 : across(0);
        int down = components == 1 ? 1 : down(0);
        int width = (word(frame + 3) + 7) / 8;
        int height = (word(frame + 1) + 7) / 8;
        int unitsAcross = (width + across - 1) / across;
        int units = unitsAcross * ((height + down - 1) / down);
        var light = new float[width * height];
        var bits = new HuffmanBits(jpeg, data);
        var last = new int[components];
        var meanOf = new Table[components];
        var detailOf = new Table[components];
        for (int i = 0; i < components; i++) {
            int chosen = octet(scan + 2 + 2 * i);
            meanOf[i] = table(means, chosen >> 4);
            detailOf[i] = progressive ? meanOf[i] : table(details, chosen & 15);
        }
        for (int unit = 0; unit < units; unit++) {
            if (restartInterval > 0 && unit > 0 && unit % restartInterval == 0) {
                bits.restart();
                Arrays.fill(last, 0);
            }
            for (int i = 0; i < components; i++) {
                int blocks = components == 1 ? 1 : across(i) * down(i);
                for (int block = 0; block < blocks; block++) {
                    last[i] += bits.signed(bits.next(meanOf[i]));
                    if (!progressive) {
                        bits.passDetails(detailOf[i]);
                    }
                    int x = unit % unitsAcross * across + block % across;
                    int y = unit / unitsAcross * down + block / across;
                    if (i == 0 && x < width && y < height) {
                        light[y * width + x] = last[0];
                    }
                }
            }
        }
        return new Glance(width, height, light);
    }

    private Table table(int[] tables, int number) {
        int at = tables[number];
        if (at == 0) {
            throw new IndexOutOfBoundsException("No table " + number);
        }
        return new Table(jpeg, at);
    }

    private int across(int component) {
        return octet(frame + 7 + 3 * component) >> 4;
    }

    private int down(int component) {
        return octet(frame + 7 + 3 * component) & 15;
    }

    private int octet(int at) {
        return jpeg[at] & 0xFF;
    }

    private int word(int at) {
        return octet(at) << 8 | octet(at + 1);
    }
}
