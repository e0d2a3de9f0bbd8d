package vn.ngomon.city.fieldreport.open311;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.ngomon.city.fieldreport.category.Category;
import vn.ngomon.city.fieldreport.open311.wire.XmlText;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Area;
import vn.ngomon.platform.directory.AreaCode;
import vn.ngomon.platform.directory.Directory;

/** Reads what a client posts. */
@Component
class WantedRequests {

    /** A client names its own key for a report here and may then send it again. */
    static final String KEY = "Idempotency-Key";
    private static final int LONGEST_URL = 2000;

    private final Services services;
    private final Directory directory;
    private final Answering answering;

    WantedRequests(Services services, Directory directory, Answering answering) {
        this.services = services;
        this.directory = directory;
        this.answering = answering;
    }

    /** @throws Wrong 404 for a service there is not, 400 for the rest */
    Wanted read(HttpServletRequest request, Actor caller) {
        var asked = Asked.of(request);
        var code = asked.text("service_code");
        if (code.isEmpty()) {
            asked.flaw("service-missing");
        }
        var category = code.map(services::get);
        var spot = asked.spot();
        var place = place(asked, LocaleContextHolder.getLocale());
        if (spot.isEmpty() && place.isEmpty() && Stream.of("lat", "long", "lon", "address_id").noneMatch(name -> asked.text(name).isPresent())) {
            asked.flaw("where");
        }
        asked.settle();
        var description = asked.text("description").map(WantedRequests::plain).filter(text -> !text.isBlank())
                .orElseGet(() -> answering.text("open311.undescribed", category.orElseThrow().name()));
        return new Wanted(category.orElseThrow().code(), description, spot.orElse(null), place.orElse(null), answers(category.get(), request),
                Wanted.reporter(caller.accountId(), asked, Posting.clientKey(request.getHeader(KEY))), asked.text("media_url").filter(url -> url.length() <= LONGEST_URL).orElse(null));
    }

    /** Its own words, or the unit that an address id of ours names. */
    private Optional<String> place(Asked asked, Locale locale) {
        var id = asked.text("address_id");
        var named = id.filter(AreaCode::isValid).flatMap(code -> directory.findArea(new AreaCode(code), directory.today())).map(area -> fullName(area, locale));
        if (id.isPresent() && named.isEmpty()) {
            asked.flaw("address-id", id.get());
        }
        return asked.text("address_string").or(() -> named);
    }

    private String fullName(Area area, Locale locale) {
        return directory.parentOf(area, directory.today()).map(above -> area.fullName(locale) + ", " + above.fullName(locale)).orElseGet(() -> area.fullName(locale));
    }

    /** Line breaks stay; carriage returns and what cannot be printed go. */
    private static String plain(String text) {
        var plain = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().filter(character -> character == '\n' || character == '\t' || !Character.isISOControl(character))
                .filter(XmlText::isAllowed).forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** {@code attribute[CODE]=v} and {@code attribute[CODE][]=v}; codes that the service does not ask for are passed over, as clients send their own. */
    private @Nullable JsonNode answers(Category category, HttpServletRequest request) {
        var attributes = services.attributes(category);
        if (attributes.isEmpty()) {
            return null;
        }
        var answers = JsonNodeFactory.instance.objectNode();
        for (var attribute : attributes) {
            var name = "attribute[" + attribute.question().name() + "]";
            var given = Stream.of(name, name + "[]").map(request::getParameterValues).filter(values -> values != null).flatMap(Arrays::stream).toList();
            Optional.ofNullable(attribute.answer(given)).ifPresent(answer -> answers.set(attribute.question().name(), answer));
        }
        return answers;
    }
}
