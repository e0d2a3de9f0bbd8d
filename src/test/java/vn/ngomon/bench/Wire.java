package vn.ngomon.bench;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** HTTP/1.1 with keep-alive and nothing else, so that the client costs as little as it can: it shares the cores with what it measures. */
public final class Wire implements AutoCloseable {

    private final int port;
    private final String host;
    private Socket socket;
    private InputStream in;
    private final byte[] buffer = new byte[16 * 1024];
    private int next;
    private int end;
    private OutputStream out;
    private boolean closing;

    public Wire(int port) throws IOException {
        this.port = port;
        this.host = "localhost:" + port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        in = socket.getInputStream();
        next = 0;
        end = 0;
        out = new BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
        closing = false;
    }

    public record Reply(int status, String body) {

        /** A string or number member, anywhere; enough for what the clients need. */
        public String member(String name) {
            int at = body.indexOf("\"" + name + "\":");
            if (at < 0) {
                throw new IllegalStateException("No " + name + " in " + status + " " + body);
            }
            int start = at + name.length() + 3;
            if (body.charAt(start) == '"') {
                return body.substring(start + 1, body.indexOf('"', start + 1));
            }
            int end = start;
            while (end < body.length() && ",}]".indexOf(body.charAt(end)) < 0) {
                end++;
            }
            return body.substring(start, end);
        }
    }

    /** @param headers each {@code Name: value} */
    public Reply get(String path, String token, String... headers) throws IOException {
        head("GET", path, token, null, null, -1, headers);
        out.flush();
        return read();
    }

    /** @param headers each {@code Name: value} */
    public Reply post(String path, String token, String key, String type, byte[] body, String... headers) throws IOException {
        head("POST", path, token, key, type, body.length, headers);
        out.write(body);
        out.flush();
        return read();
    }

    private void head(String method, String path, String token, String key, String type, int length, String... headers) throws IOException {
        if (closing) {
            socket.close();
            connect();
        }
        var head = new StringBuilder(300).append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (key != null) {
            head.append("Idempotency-Key: ").append(key).append("\r\n");
        }
        for (var header : headers) {
            head.append(header).append("\r\n");
        }
        if (length >= 0) {
            head.append("Content-Type: ").append(type).append("\r\nContent-Length: ").append(length).append("\r\n");
        }
        out.write(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    }

    private Reply read() throws IOException {
        var status = Integer.parseInt(line().substring(9, 12));
        int length = -1;
        boolean chunked = false;
        for (var header = line(); !header.isEmpty(); header = line()) {
            if (is("Content-Length:", header)) {
                length = Integer.parseInt(header.substring(15).strip());
            } else if (is("Transfer-Encoding:", header)) {
                chunked = header.toLowerCase(Locale.ROOT).contains("chunked");
            } else if (is("Connection:", header)) {
                closing = header.toLowerCase(Locale.ROOT).contains("close");
            }
        }
        var body = chunked ? chunks() : length > 0 ? exactly(length) : new byte[0];
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
    }

    private static boolean is(String name, String header) {
        return header.regionMatches(true, 0, name, 0, name.length());
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        while (true) {
            int size = Integer.parseInt(line().strip(), 16);
            body.write(exactly(size));
            line();
            if (size == 0) {
                return body.toByteArray();
            }
        }
    }

    private byte[] exactly(int size) throws IOException {
        var bytes = new byte[size];
        int kept = Math.min(size, end - next);
        System.arraycopy(buffer, next, bytes, 0, kept);
        next += kept;
        if (in.readNBytes(bytes, kept, size - kept) < size - kept) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        int newline = next;
        while (true) {
            while (newline < end && buffer[newline] != '\n') {
                newline++;
            }
            if (newline < end) {
                var line = new String(buffer, next, newline - next - 1, StandardCharsets.ISO_8859_1);     // before the carriage return
                next = newline + 1;
                return line;
            }
            System.arraycopy(buffer, next, buffer, 0, end - next);
            newline -= next;
            end -= next;
            next = 0;
            int read = in.read(buffer, end, buffer.length - end);
            if (read <= 0) {
                throw new EOFException();
            }
            end += read;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
