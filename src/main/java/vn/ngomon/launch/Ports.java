package vn.ngomon.launch;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Optional;

/** Whether the wanted port can be had, asked before anything is begun, so that the answer comes at once. */
final class Ports {

    private Ports() {}

    static void requireFree(Options options) {
        if (options.port() == 0) {
            return;
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(options.address(), options.port()));
        } catch (IOException e) {
            throw refusal(options, String.valueOf(e.getMessage()));
        }
    }

    private static Refusal refusal(Options options, String why) {
        if (why.contains("Permission")) {
            return new Refusal("Port " + options.port() + " needs more rights than this user has: choose one above 1023 with --port.");
        }
        if (why.contains("assign")) {
            return new Refusal("--listen " + options.listen() + " is not an address of this machine.");
        }
        var data = options.data();
        var running = data == null || !DataFolder.isHeld(data) ? Optional.<InstanceFile>empty() : InstanceFile.find(data);
        return running.map(here -> new Refusal("Ngọ Môn is already running on " + data + ": " + here.url() + " (process " + here.pid() + ")."))
                .orElseGet(() -> inUse(options.port()));
    }

    static Refusal inUse(int port) {
        return new Refusal("Port " + port + " is in use by another program. Choose another: ./ngomon start --port "
                + (port + 1) + " (0 = any free port).");
    }
}
