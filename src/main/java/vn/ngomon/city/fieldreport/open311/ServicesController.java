package vn.ngomon.city.fieldreport.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.ngomon.city.fieldreport.open311.wire.Doc;
import vn.ngomon.city.fieldreport.open311.wire.W3cTime;
import vn.ngomon.city.fieldreport.routing.Routing;
import vn.ngomon.platform.ui.PublicAddress;

/** Where the interface is, and what can be reported through it. */
@RestController
class ServicesController {

    static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";
    /** When the interface last changed for its clients. */
    private static final Instant CHANGED = Instant.parse("2026-11-26T00:00:00Z");

    private final Services services;
    private final Answering answering;
    private final Open311Properties jurisdiction;
    private final PublicAddress address;
    private final Routing routing;
    private final InstantSource clock;
    private final String type;

    ServicesController(Services services, Answering answering, Open311Properties jurisdiction, PublicAddress address, Routing routing, InstantSource clock,
            @Value("${ngomon.demo:false}") boolean demo, @Value("${ngomon.conformance:false}") boolean conformance) {
        this.services = services;
        this.answering = answering;
        this.jurisdiction = jurisdiction;
        this.address = address;
        this.routing = routing;
        this.clock = clock;
        this.type = demo || conformance ? "test" : "production";
    }

    @GetMapping({"/open311/discovery.xml", "/open311/discovery.json", "/open311/v2/discovery.xml", "/open311/v2/discovery.json"})
    ResponseEntity<byte[]> discovery(HttpServletRequest request) {
        var endpoint = Doc.Fields.of("specification", SPECIFICATION, "url", address.of("/open311/v2"), "changeset", W3cTime.write(CHANGED), "type", type,
                "formats", new Doc.Many("format", List.of(new Doc.Scalar("text/xml"), new Doc.Scalar("application/json"))));
        return answering.lasting(request, "discovery", Doc.Fields.of("changeset", W3cTime.write(CHANGED),
                "contact", answering.text("open311.contact", routing.centre(clock.instant()).name(), address.of("/open311")),
                "key_service", answering.text("open311.key-service", address.of("/open311/keys")), "endpoints", new Doc.Many("endpoint", List.of(endpoint))));
    }

    @GetMapping({"/open311/v2/services.xml", "/open311/v2/services.json"})
    ResponseEntity<byte[]> list(@RequestParam(name = "jurisdiction_id", required = false) @Nullable String place, HttpServletRequest request) {
        jurisdiction.admit(place);
        return answering.lasting(request, "services", services.list());
    }

    @GetMapping({"/open311/v2/services/{code}.xml", "/open311/v2/services/{code}.json"})
    ResponseEntity<byte[]> definition(@PathVariable String code, @RequestParam(name = "jurisdiction_id", required = false) @Nullable String place, HttpServletRequest request) {
        jurisdiction.admit(place);
        return answering.lasting(request, "service_definition", services.definition(code));
    }
}
