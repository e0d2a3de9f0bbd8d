package vn.ngomon.bench;

import java.io.BufferedInputStream;
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
        in = new BufferedInputStream(socket.getInputStream(), 8192);
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
            var lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            } else if (lower.startsWith("connection:")) {
                closing = lower.contains("close");
            }
        }
        var body = chunked ? chunks() : length > 0 ? exactly(length) : new byte[0];
        return new Reply(status, new String(body, StandardCharsets.UTF_8));
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
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
