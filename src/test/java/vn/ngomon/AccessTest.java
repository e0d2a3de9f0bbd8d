package vn.ngomon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.Identity;
import vn.ngomon.platform.identity.token.Scopes;

/**
 * Who gets what answer from every endpoint there is. The expected answers stand in {@code access.csv}, one line an endpoint;
 * whoever adds an endpoint adds its line and thinks about each column. All officials sit in the agency that holds the
 * dossier and the report asked for, the officer of the operations centre at the centre. {@code sign-in} is a redirect to the sign-in page. Forms carry a stand-in for each parameter that must be
 * there and nothing else, so 400, 409 or 422 means "allowed". Ids are those of real things ({@link AccessThings}): a paper, a draft, a payment
 * of the owner's, so that what leaked to somebody would be answered. Whoever is refused a change is asked first, and afterwards no row may have changed.
 *
 * <p>{@code -Dngomon.access.write=true} writes what was answered to {@code target/access.csv}: a beginning for the review,
 * never a replacement.
 */
@NgomonTest
class AccessTest {

    private static final String HEADER = "method,pattern,anonymous,citizen,owner,business,clerk,specialist,unitHead,leader,recordsClerk,controller,centreOfficer,reportHandler,"
            + "agencyAdmin,provinceAdmin,auditor,token,officialToken";
    private static final List<String> WHO = Stream.of(HEADER.split(",")).skip(2).toList();
    private static final Map<String, Role> OFFICIALS = Map.ofEntries(Map.entry("clerk", Role.DESK_CLERK), Map.entry("specialist", Role.SPECIALIST),
            Map.entry("unitHead", Role.UNIT_HEAD), Map.entry("leader", Role.LEADER), Map.entry("recordsClerk", Role.RECORDS_CLERK),
            Map.entry("controller", Role.PROCEDURE_CONTROLLER), Map.entry("centreOfficer", Role.CENTRE_OFFICER),
            Map.entry("reportHandler", Role.REPORT_HANDLER), Map.entry("agencyAdmin", Role.AGENCY_ADMIN),
            Map.entry("provinceAdmin", Role.PROVINCE_ADMIN), Map.entry("auditor", Role.AUDITOR));
    /** These end the session that asks. */
    private static final Set<String> LAST = Set.of("/sign-out", "/account/closure", "/account/sessions/end", "/account/sessions/end-others");

    @LocalServerPort
    int port;
    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;
    @Autowired
    People people;
    @Autowired
    Identity identity;
    @Autowired
    Scopes scopes;
    @Autowired
    AccessThings things;

    private record Endpoint(String method, String pattern, boolean json, List<Object> form) {

        String key() {
            return method + " " + pattern;
        }
    }

    /** One person at one browser. */
    private record Visitor(Web web, String csrf) {}

    @Test
    void everyEndpointAnswersEachRoleAsTheTableSays() throws IOException, InterruptedException {
        var expected = table();
        var answered = new TreeMap<String, String>();
        var changed = new ArrayList<String>();
        var owner = people.citizen("Trần Thị Hương");
        var real = things.of(owner);
        var visitors = visitors(real.agency(), owner);
        things.settle();
        for (var endpoint : endpoints()) {
            if (endpoint.pattern().startsWith("/filing/drafts/{id}")) {
                things.draft(real, visitors.get("owner").web());
            }
            if (LAST.contains(endpoint.pattern())) {
                visitors = visitors(real.agency(), people.citizen("Người đi"));
            }
            answered.put(endpoint.key(), answers(endpoint, real.path(endpoint.pattern()), visitors, refused(expected.get(endpoint.key())), changed));
        }
        if (Boolean.getBoolean("ngomon.access.write")) {
            write(answered);
        }
        var wrong = new ArrayList<String>();
        answered.forEach((endpoint, answers) -> {
            if (!answers.equals(expected.get(endpoint))) {
                wrong.add(endpoint + ": " + answers + (expected.containsKey(endpoint) ? ", but expected " + expected.get(endpoint) : " is not in the table"));
            }
        });
        expected.keySet().stream().filter(endpoint -> !answered.containsKey(endpoint)).forEach(gone -> wrong.add(gone + " is gone"));
        assertThat(wrong).isEmpty();
        assertThat(changed).as("what was refused changed nothing").isEmpty();
    }

    /** Asks those first who are to be refused, and looks whether anything changed. */
    private String answers(Endpoint endpoint, String path, Map<String, Visitor> visitors, Set<String> refused, List<String> changed) {
        var answers = new TreeMap<String, String>();
        boolean change = !endpoint.method().equals("GET");
        var before = change ? things.fingerprintAfterTheWatch() : "";
        refused.forEach(who -> answers.put(who, ask(visitors.get(who), endpoint, path)));
        var after = change ? things.fingerprint() : "";
        if (!before.equals(after)) {
            changed.add(endpoint.key() + ", asked by " + refused + ": from " + before + " to " + after);
        }
        WHO.stream().filter(who -> !refused.contains(who)).forEach(who -> answers.put(who, ask(visitors.get(who), endpoint, path)));
        return WHO.stream().map(answers::get).collect(Collectors.joining(","));
    }

    private static Set<String> refused(String expected) {
        var refused = new TreeSet<String>();
        var cells = expected == null ? new String[0] : expected.split(",");
        for (int i = 0; i < cells.length; i++) {
            if (Set.of("404", "403", "401", "sign-in").contains(cells[i])) {
                refused.add(WHO.get(i));
            }
        }
        return refused;
    }

    @Test
    void anotherAgencysPeopleFindNothing() {
        var real = things.of(people.citizen("Chủ hồ sơ"));
        var elsewhere = UUID.randomUUID();
        var clerk = visitor(Web.at(port).signInAs(people.official("Người khác", elsewhere, elsewhere, Role.DESK_CLERK, Role.SPECIALIST, Role.LEADER, Role.AUDITOR)));
        var keeper = visitor(Web.at(port).signInAs(people.official("Người khác", elsewhere, elsewhere, Role.AGENCY_ADMIN)));
        var asked = endpoints().stream().filter(endpoint -> endpoint.pattern().startsWith("/desk/dossiers/{id}") || endpoint.pattern().startsWith("/admin/agencies/{id}"))
                .toList();
        assertThat(asked).isNotEmpty().allSatisfy(endpoint -> assertThat(
                ask(endpoint.pattern().startsWith("/desk/") ? clerk : keeper, endpoint, real.path(endpoint.pattern()))).as(endpoint.key()).isEqualTo("404"));
    }

    private List<Endpoint> endpoints() {
        var seen = new HashSet<String>();
        return requestMappingHandlerMapping.getHandlerMethods().entrySet().stream().filter(mapping -> isOurs(mapping.getValue()))
                .flatMap(mapping -> endpoints(mapping.getKey(), form(mapping.getValue())))
                .filter(endpoint -> seen.add(endpoint.key()))
                .sorted(Comparator.comparing((Endpoint endpoint) -> LAST.contains(endpoint.pattern())).thenComparing(Endpoint::pattern).thenComparing(Endpoint::method))
                .toList();
    }

    private static boolean isOurs(HandlerMethod handler) {
        return !handler.getBeanType().getProtectionDomain().getCodeSource().getLocation().getPath().contains("test-classes");
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapping, List<Object> form) {
        var methods = mapping.getMethodsCondition().getMethods().stream().map(RequestMethod::name).toList();
        var json = mapping.getConsumesCondition().getConsumableMediaTypes().contains(MediaType.APPLICATION_JSON);
        return mapping.getPathPatternsCondition().getPatternValues().stream()
                .flatMap(pattern -> (methods.isEmpty() ? List.of("GET") : methods).stream()
                        .map(method -> new Endpoint(method, pattern, json || pattern.startsWith("/api/"), form)));
    }

    /** A stand-in for each parameter without which no method would be called, so that the guards inside are heard. */
    private static List<Object> form(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters()).filter(parameter -> parameter.hasParameterAnnotation(RequestParam.class))
                .filter(parameter -> parameter.getParameterAnnotation(RequestParam.class).required()
                        && parameter.getParameterAnnotation(RequestParam.class).defaultValue().equals(ValueConstants.DEFAULT_NONE))
                .flatMap(parameter -> Stream.<Object>of(parameter.getParameter().getName(), parameter.getParameter().getName().equals("name") ? "An" : standIn(parameter.getParameterType()))).toList();
    }

    private static Object standIn(Class<?> type) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return type == UUID.class ? AccessThings.NOTHING : type == LocalDate.class ? "2020-12-08" : type == boolean.class ? "false" : "1";
    }

    private Map<String, Visitor> visitors(UUID agency, UUID owner) {
        var visitors = new TreeMap<String, Visitor>();
        visitors.put("anonymous", visitor(Web.at(port)));
        visitors.put("token", token(people.citizen("Người dùng API")));
        visitors.put("officialToken", token(people.official("Máy của cơ quan", agency, agency, Role.DESK_CLERK)));
        visitors.put("citizen", visitor(Web.at(port).signInAs(people.citizen("Công dân"))));
        visitors.put("owner", visitor(Web.at(port).signInAs(owner)));
        visitors.put("business", visitor(Web.at(port).signInAs(people.business("Công ty TNHH Sông Hương"))));
        OFFICIALS.forEach((who, role) -> {
            var office = role == Role.CENTRE_OFFICER ? things.centre() : agency;
            visitors.put(who, visitor(Web.at(port).signInAs(people.official(who, office, office, role))));
        });
        return visitors;
    }

    private Visitor token(UUID account) {
        return new Visitor(Web.at(port).with("Authorization", "Bearer " + identity.issueToken(account, "access", Set.copyOf(scopes.all()), Duration.ofHours(1))), "");
    }

    private static Visitor visitor(Web web) {
        return new Visitor(web, web.csrf());
    }

    private static String ask(Visitor visitor, Endpoint endpoint, String path) {
        var web = visitor.web();
        if (endpoint.method().equals("GET")) {
            web.getStaying(path);
        } else if (endpoint.json()) {
            web.with("X-CSRF-TOKEN", visitor.csrf()).json(endpoint.method(), path, endpoint.method().equals("DELETE") ? null : Map.of());
        } else {
            web.postFromElsewhere(path, Stream.concat(Stream.of("_csrf", visitor.csrf()), endpoint.form().stream()).toArray());
        }
        return web.location().startsWith("/sign-in?next") || web.location().equals("/sign-in") ? "sign-in" : Integer.toString(web.status());
    }

    private static Map<String, String> table() throws IOException {
        var table = new TreeMap<String, String>();
        try (var lines = Files.lines(Path.of("src/test/resources/access.csv"))) {
            lines.filter(line -> !line.isBlank() && !line.startsWith("#") && !line.equals(HEADER)).forEach(line -> {
                var cells = line.split(",");
                table.put(cells[0] + " " + cells[1], String.join(",", Arrays.asList(cells).subList(2, cells.length)));
            });
        }
        return table;
    }

    private static void write(Map<String, String> answered) throws IOException {
        var lines = answered.entrySet().stream().sorted(Comparator.comparing(entry -> entry.getKey().substring(entry.getKey().indexOf(' '))))
                .map(entry -> entry.getKey().replace(' ', ',') + "," + entry.getValue());
        Files.write(Path.of("target/access.csv"), Stream.concat(Stream.of(HEADER), lines).toList());
    }
}
