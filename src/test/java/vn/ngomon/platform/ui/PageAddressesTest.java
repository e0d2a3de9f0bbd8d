package vn.ngomon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;
import vn.ngomon.NgomonTest;

/** A page that answers a form stays reachable in the other language. */
@NgomonTest
class PageAddressesTest {

    @Autowired PageAddresses addresses;
    @Autowired @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers;

    @ParameterizedTest
    @CsvSource({"/desk/reports/0197d1f0-0000-7000-8000-000000000001/actions/reject, /desk/reports/0197d1f0-0000-7000-8000-000000000001", "/desk/reports/bulk, /desk/reports",
            "/desk/reports/settings/routing/trial, /desk/reports/settings/routing", "/desk/reports/settings/routing, /desk/reports/settings/routing", "/reports/new, /reports/new",
            "/nowhere/at/all, /nowhere/at/all"})
    void theLinksOfAPageThatAnswersAFormLeadToTheNearestPageAboveIt(String form, String page) {
        assertThat(addresses.of(new MockHttpServletRequest("POST", form), form)).isEqualTo(page);
    }

    @Test
    void theFiltersOfThePageTheFormStoodOnAreKept() {
        var request = new MockHttpServletRequest("POST", "/desk/reports/bulk");
        request.addHeader(HttpHeaders.HOST, "ngomon.test");
        request.addHeader(HttpHeaders.REFERER, "https://ngomon.test/desk/reports?step=checking");
        assertThat(addresses.of(request, "/desk/reports/bulk")).isEqualTo("/desk/reports?step=checking");
        for (var other : new String[] {"https://ngomon.test/desk?view=all", "https://elsewhere.test/desk/reports?step=checking", "https://ngomon.test/desk/reports?step=%zz", "nonsense"}) {
            request.removeHeader(HttpHeaders.REFERER);
            request.addHeader(HttpHeaders.REFERER, other);
            assertThat(addresses.of(request, "/desk/reports/bulk")).as(other).isEqualTo("/desk/reports");
        }
    }

    @Test
    void fromTheAddressOfEveryFormOneComesToAPage() throws Exception {
        for (var entry : handlers.getHandlerMethods().entrySet()) {
            if (!entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.POST) || !entry.getValue().getMethod().getReturnType().equals(String.class)) {
                continue;
            }
            for (var pattern : entry.getKey().getPatternValues()) {
                var form = pattern.replaceAll("\\{[^/]*}", "0197d1f0-0000-7000-8000-000000000001");
                var page = addresses.of(new MockHttpServletRequest("POST", form), form);
                var request = new MockHttpServletRequest("GET", page);
                ServletRequestPathUtils.parseAndCache(request);
                var chain = handlers.getHandler(request);
                assertThat(chain).as(form + " → " + page).isNotNull();
                assertThat(chain.getHandler()).as(form + " → " + page).isInstanceOfSatisfying(HandlerMethod.class, found -> {
                    assertThat(found.getMethod().getReturnType()).isEqualTo(String.class);
                    assertThat(found.hasMethodAnnotation(ResponseBody.class)).isFalse();
                });
            }
        }
    }
}
