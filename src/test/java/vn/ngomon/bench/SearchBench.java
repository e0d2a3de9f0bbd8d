package vn.ngomon.bench;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import vn.ngomon.launch.Instance;

/**
 * The public catalogue of 2,132 entries searched over HTTP as people type: with and without accents, half a word, letters missing, doubled and swapped.
 * Options: {@code --seconds N}, {@code --clients N}.
 */
final class SearchBench {

    private static final List<String> ASKED = List.of("khai sinh", "giấy khai sinh", "đăng ký kết hôn", "ket hon", "xác nhận tình trạng hôn nhân", "hon nhan",
            "chứng thực bản sao", "chung thuc", "cấp giấy phép xây dựng", "giay phep xay dung nha o", "sang tên sổ đỏ", "chuyển nhượng quyền sử dụng đất",
            "quyen su dung dat", "giấy chứng nhận", "đăng ký kinh doanh", "ho kinh doanh", "thay đổi đăng ký doanh nghiệp", "lý lịch tư pháp", "phieu ly lich",
            "đổi giấy phép lái xe", "giay phep lai xe", "an toàn thực phẩm", "khai tử", "dang ky khai tu", "bảo hiểm y tế", "thuong tru", "môi trường", "lao động",
            "đầu tư", "giáo dục", "nuôi con nuôi", "trợ cấp xã hội", "người có công", "1.004873", "2.000815", "phí", "hộ tịch", "đất đai");

    private SearchBench() {}

    public static void main(String[] args) throws Exception {
        var options = Options.of(args);
        int seconds = options.number("--seconds", 20);
        int clients = options.number("--clients", 16);
        var home = Path.of(System.getProperty("ngomon.home", ".")).toAbsolutePath();
        try (var instance = Instance.packaged(home, "--empty")) {
            Offices.open(instance, 1, true);
            Thread.sleep(4_000);
            int port = instance.url().getPort();
            try (var wire = new Wire(port)) {
                System.out.println("entries: " + wire.get("/api/v1/procedures?limit=1", null).member("total"));
            }
            run(port, clients, 15);
            var nanos = run(port, clients, seconds);
            System.out.printf(Locale.ROOT, "RESULT {\"searchesPerSecond\": %.0f, \"p50Millis\": %.2f, \"p99Millis\": %.2f}%n", nanos.length / (double) seconds,
                    nanos[nanos.length / 2] / 1e6, nanos[(int) (nanos.length * 0.99)] / 1e6);
        }
    }

    private static long[] run(int port, int clients, int seconds) throws InterruptedException {
        var times = new ConcurrentLinkedQueue<long[]>();
        var failures = new ConcurrentLinkedQueue<Exception>();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < clients; i++) {
            var random = new Random(2020 + i);
            threads.add(Thread.ofVirtual().start(() -> {
                try (var wire = new Wire(port)) {
                    times.add(client(wire, random, end));
                } catch (IOException | IllegalStateException e) {
                    failures.add(e);
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(failures.size() + " clients failed", failures.peek());
        }
        return times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private static long[] client(Wire wire, Random random, long end) throws IOException {
        var times = new long[1 << 20];
        int count = 0;
        while (System.nanoTime() < end && count < times.length) {
            var path = "/api/v1/procedures?limit=10&q=" + URLEncoder.encode(typed(random), StandardCharsets.UTF_8);
            long begun = System.nanoTime();
            if (wire.get(path, null).status() != 200) {
                throw new IllegalStateException(path);
            }
            times[count++] = System.nanoTime() - begun;
        }
        return Arrays.copyOf(times, count);
    }

    /** As somebody types it: two of five with a slip of the finger, one of five only half. */
    private static String typed(Random random) {
        var text = new StringBuilder(ASKED.get(random.nextInt(ASKED.size())));
        int at = random.nextInt(text.length() - 1);
        switch (random.nextInt(10)) {
            case 0 -> text.deleteCharAt(at);
            case 1 -> text.insert(at, text.charAt(at));
            case 2, 3 -> {
                char first = text.charAt(at);
                text.setCharAt(at, text.charAt(at + 1));
                text.setCharAt(at + 1, first);
            }
            case 4, 5 -> text.setLength(Math.max(3, at));
            default -> { }
        }
        return text.toString();
    }
}
