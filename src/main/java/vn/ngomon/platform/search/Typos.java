package vn.ngomon.platform.search;

/** How far two words are apart in typing errors: a letter missing, added, wrong, or two swapped. */
final class Typos {

    private Typos() {}

    /** Short words are too near to each other for any error; a long one may carry two. */
    static int allowed(int length) {
        return length < 3 ? 0 : length < 7 ? 1 : 2;
    }

    /** Which letters and digits occur: two words whose sets differ too much need no closer look. */
    static long letters(String word) {
        long set = 0;
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            int bit = letter >= 'a' && letter <= 'z' ? letter - 'a' : letter >= '0' && letter <= '9' ? 26 + letter - '0' : 36;
            set |= 1L << bit;
        }
        return set;
    }

    static boolean mayBeNear(long letters, long others, int most) {
        return Long.bitCount(letters & ~others) <= most && Long.bitCount(others & ~letters) <= most;
    }

    /** The distance (optimal string alignment), or {@code most + 1} as soon as it must be larger. */
    static int distance(String a, String b, int most) {
        if (Math.abs(a.length() - b.length()) > most) {
            return most + 1;
        }
        var before = new int[b.length() + 1];
        var last = new int[b.length() + 1];
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            int best = i;
            for (int j = 1; j <= b.length(); j++) {
                int changed = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int least = Math.min(changed, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    least = Math.min(least, before[j - 2] + 1);
                }
                row[j] = least;
                best = Math.min(best, least);
            }
            if (best > most) {
                return most + 1;
            }
            var free = before;
            before = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
