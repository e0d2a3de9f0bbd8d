package vn.ngomon.platform.directory;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.ngomon.platform.time.AfterCommit;

/** The directory in memory: a change made here is seen at once after its commit, one made on another node within a second. */
@Component
class DirectoryMemory {

    private final DirectoryRows rows;
    private final Map<UUID, List<Officer>> officers = new ConcurrentHashMap<>();
    private volatile @Nullable Known known;
    private volatile long officersSeen = -1;

    DirectoryMemory(DirectoryRows rows) {
        this.rows = rows;
    }

    private record Known(long version, AreaIndex areas, AgencyIndex agencies) {}

    AreaIndex areas() {
        return known().areas();
    }

    AgencyIndex agencies() {
        return known().agencies();
    }

    /** Whoever has, had or will have a post there. */
    List<Officer> officersOf(UUID agencyId) {
        var known = officers.get(agencyId);
        if (known == null) {
            long seen = officersSeen;
            known = rows.officersOf(agencyId);
            if (seen == officersSeen) {     // else somebody changed officers meanwhile, and these may be those of before
                officers.put(agencyId, known);
            }
        }
        return known;
    }

    void structureChanged() {
        rows.structureChanged();
        AfterCommit.run(() -> known = null);
    }

    void officersChanged(UUID agencyId) {
        rows.officersChanged();
        AfterCommit.run(() -> officers.remove(agencyId));
    }

    @Scheduled(fixedDelay = 1000)
    void keepUp() {
        var now = known;
        if (now == null) {
            return;
        }
        var stored = rows.version();
        if (stored.structure() != now.version()) {
            known = null;
        }
        if (stored.officers() != officersSeen) {
            officersSeen = stored.officers();
            officers.clear();
        }
    }

    private Known known() {
        var now = known;
        if (now != null) {
            return now;
        }
        // Who is in a transaction waits for nobody: it holds a connection that the one who reads may be waiting for.
        return TransactionSynchronizationManager.isActualTransactionActive() ? read() : readOnce();
    }

    private synchronized Known readOnce() {
        var now = known;
        return now != null ? now : read();
    }

    private Known read() {
        var version = rows.version().structure();
        var now = new Known(version, new AreaIndex(rows.areas(), rows.areaSuccessions()),
                new AgencyIndex(rows.agencies(), rows.units(), rows.positions(), rows.agencySuccessions()));
        known = now;
        return now;
    }
}
