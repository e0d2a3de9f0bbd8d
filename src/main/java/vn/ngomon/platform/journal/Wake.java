package vn.ngomon.platform.journal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.stereotype.Component;
import vn.ngomon.platform.time.AfterCommit;

/**
 * One coalesced signal a node: consumers wake after a commit that wrote what they read. Other nodes' consumers find it by
 * their short poll. Never {@code NOTIFY}: it takes a global lock at commit.
 */
@Component
class Wake {

    private record Sleeper(Set<String> types, Runnable wake) {}

    private final List<Sleeper> sleepers = new CopyOnWriteArrayList<>();

    /** @param types of the entries that wake; empty for all */
    void register(Set<String> types, Runnable wake) {
        sleepers.add(new Sleeper(types, wake));
    }

    void afterCommit(String type) {
        AfterCommit.run(() -> sleepers.stream().filter(sleeper -> sleeper.types().isEmpty() || sleeper.types().contains(type))
                .forEach(sleeper -> sleeper.wake().run()));
    }
}
