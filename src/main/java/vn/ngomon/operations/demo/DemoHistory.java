package vn.ngomon.operations.demo;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.ngomon.government.procedure.shipped.DemoCatalogue;
import vn.ngomon.operations.demo.days.Days;
import vn.ngomon.operations.demo.days.Strand;
import vn.ngomon.operations.demo.land.DemoLand;
import vn.ngomon.operations.demo.life.DossierHistory;
import vn.ngomon.operations.demo.people.DemoFaces;
import vn.ngomon.operations.demo.reports.GreenSundays;
import vn.ngomon.operations.demo.reports.ReportHistory;
import vn.ngomon.platform.command.StartupNotice;
import vn.ngomon.platform.identity.DemoAccounts;

/**
 * Makes the demo province: catalogue and people at once, so that the site is usable, then the dossiers and field reports of three years
 * in the background. Broken off, it goes on at the next start.
 */
@Component
@ConditionalOnProperty("ngomon.demo")
class DemoHistory implements StartupNotice, DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(DemoHistory.class);

    private final DemoProvince province;
    private final DemoCatalogue catalogue;
    private final DemoLand land;
    private final DemoFaces faces;
    private final DemoAccounts door;
    private final List<Strand> strands;
    private final Days days;
    private final HistoryProgress progress;
    private final AtomicBoolean stopped = new AtomicBoolean();

    DemoHistory(DemoProvince province, DemoCatalogue catalogue, DemoLand land, DemoFaces faces, DemoAccounts door, DossierHistory dossiers, ReportHistory reports, GreenSundays sundays,
            Days days, HistoryProgress progress) {
        this.province = province;
        this.catalogue = catalogue;
        this.land = land;
        this.faces = faces;
        this.door = door;
        this.strands = List.of(dossiers, reports, sundays);
        this.days = days;
        this.progress = progress;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        province.fill(catalogue);
        land.settle();
        faces.appear();
        door.open();
        progress.planned(planned());
        if (!province.isFinished()) {
            Thread.ofPlatform().daemon().name("demo-history").start(this::simulate);
        }
    }

    /** Runs what is left of the plan; whatever happens, somebody who waits for it learns how it ended. */
    private void simulate() {
        try {
            days.live(strands, stopped::get);
            if (!stopped.get()) {
                province.finished();
                if (progress.failed() > 0) {
                    log.error("{} of {} simulated dossiers and reports could not be lived to their end; see demo_dossier.failure and demo_report.failure", progress.failed(), progress.total());
                }
            }
        } finally {
            if (progress.state() != HistoryProgress.State.FINISHED) {
                progress.brokenOff();
            }
        }
    }

    private int planned() {
        return strands.stream().mapToInt(Strand::planned).sum();
    }

    @Override
    public void destroy() {
        stopped.set(true);
    }

    @Override
    public List<String> lines(URI site, Locale language) {
        return faces.lines(site, language);
    }
}
