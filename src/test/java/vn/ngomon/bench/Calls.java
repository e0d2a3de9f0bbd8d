package vn.ngomon.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** One client's calls, timed, each with a key of its own. An answer that was not expected ends the bench. */
record Calls(Wire wire, Timing timing) {

    private interface Call {
        Wire.Reply make() throws IOException;
    }

    Wire.Reply upload(String call, String path, String token, byte[] content) throws IOException {
        return timed(call, 201, () -> wire.post(path, token, UUID.randomUUID().toString(), "application/octet-stream", content));
    }

    Wire.Reply post(String call, int expected, String path, String token, String body) throws IOException {
        return timed(call, expected, () -> wire.post(path, token, UUID.randomUUID().toString(), "application/json", body.getBytes(StandardCharsets.UTF_8)));
    }

    /** A page's form, without a key. */
    Wire.Reply form(String call, String path, String fields, String... headers) throws IOException {
        return timed(call, 200, () -> wire.post(path, null, null, "application/x-www-form-urlencoded", fields.getBytes(StandardCharsets.UTF_8), headers));
    }

    Wire.Reply get(String call, String path) throws IOException {
        return timed(call, 200, () -> wire.get(path, null));
    }

    private Wire.Reply timed(String call, int expected, Call made) throws IOException {
        long begun = System.nanoTime();
        var reply = made.make();
        timing.took(call, System.nanoTime() - begun);
        if (reply.status() != expected) {
            throw new IllegalStateException(call + ": " + reply);
        }
        return reply;
    }
}
