package vn.ngomon.platform.ui.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.LocaleResolver;
import vn.ngomon.NgomonTest;
import vn.ngomon.platform.ui.BadInput;
import vn.ngomon.platform.ui.BannerSource;
import vn.ngomon.platform.ui.Conflict;
import vn.ngomon.platform.ui.NotFound;
import vn.ngomon.platform.ui.TooMany;
import vn.ngomon.platform.ui.UiFactories;
import vn.ngomon.platform.ui.UiFactory;
import vn.ngomon.platform.ui.ViewerSource;

@NgomonTest
class ProblemTest {

    @Autowired
    ProblemAdvice advice;

    @Autowired
    LocaleResolver locales;

    @Autowired
    UiFactory uis;

    @Autowired
    gg.jte.TemplateEngine templates;

    @Autowired
    tools.jackson.databind.json.JsonMapper json;

    MockMvcTester web;
    Supplier<RuntimeException> next = NotFound::new;

    @BeforeEach
    void house() {
        web = MockMvcTester.create(MockMvcBuilders.standaloneSetup(new Thrower()).setControllerAdvice(advice).setLocaleResolver(locales).build());
    }

    @Test
    void aPersonGetsAPageInTheirLanguageWithAReference() {
        assertThat(web.get().uri("/thing")).hasStatus(404).hasContentTypeCompatibleWith(MediaType.TEXT_HTML)
                .bodyText().contains("Không tìm thấy trang", "Mã tham chiếu").doesNotContain("Exception");
        assertThat(web.get().uri("/thing").cookie(new jakarta.servlet.http.Cookie("lang", "en"))).bodyText().contains("Page not found");
    }

    /** The server decodes an address or a form only when its first parameter is asked for, which a filter or a page may be the first to do. */
    @Test
    void lettersThatAreNoneAreTheSendersMistake() {
        next = () -> new InvalidParameterException("q=%FF");
        assertThat(web.get().uri("/thing")).hasStatus(400).bodyText().contains("Nội dung gửi lên không đọc được.");
    }

    @Test
    void whoWroteSomethingGetsItBackButNoSecret() {
        var form = web.post().uri("/thing/notes").contentType(MediaType.APPLICATION_FORM_URLENCODED).param("text", "Đã cử tổ sửa chữa <gấp>\r\nđến hiện trường").param("password", "một câu dài làm mật khẩu")
                .param("id", "x".repeat(40));
        assertThat(form).hasStatus(404).bodyText().contains("Chưa gửi được", "Đã cử tổ sửa chữa &lt;gấp&gt;\nđến hiện trường</textarea>").doesNotContain("mật khẩu", "xxx");
        assertThat(web.get().uri("/thing").param("text", "Một câu mà địa chỉ mang theo")).bodyText().doesNotContain("Một câu mà");
    }

    @Test
    void aProgramGetsAProblemThatNamesTheField() {
        next = () -> new BadInput("subject", "ui.error.required");
        assertThat(web.get().uri("/api/v1/thing").header("Accept-Language", "en")).hasStatus(400)
                .hasContentType("application/problem+json").bodyJson()
                .isLenientlyEqualTo("""
                        {"type": "/problems/bad-request", "title": "The request is not valid", "status": 400, "instance": "/api/v1/thing",
                         "errors": [{"field": "subject", "message": "This is required."}]}""");
    }

    @Test
    void aPersonReadsWhatTheFieldIsCalledAndNeverItsParameter() {
        next = () -> new BadInput("from", "ui.error.value");
        assertThat(web.get().uri("/thing")).hasStatus(400).bodyText().contains("<strong>Từ ngày:</strong> Giá trị không hợp lệ.");
        next = () -> new BadInput("wibble", "ui.error.value");
        assertThat(web.get().uri("/thing")).bodyText().contains("<li>Giá trị không hợp lệ.</li>").doesNotContain("wibble");
    }

    @Test
    void aProgramIsAnsweredInTheLanguageItAsksFor() {
        assertThat(web.get().uri("/api/v1/thing").locale(Locale.FRENCH).header("Accept-Language", "fr")).bodyText().contains("Không tìm thấy");
        assertThat(web.get().uri("/thing").accept(MediaType.APPLICATION_JSON)).hasContentType("application/problem+json");
    }

    @Test
    void aRaceIsAConflictAndHasteIsToldWhenToComeBack() {
        next = Conflict::new;
        assertThat(web.get().uri("/thing")).hasStatus(409);
        next = () -> new TooMany(Duration.ofSeconds(90));
        assertThat(web.get().uri("/thing")).hasStatus(429).hasHeader("Retry-After", "90");
    }

    @Test
    void aBugShowsNothingOfItself() {
        next = () -> new IllegalStateException("secret innards");
        assertThat(web.get().uri("/thing")).hasStatus(500).bodyText().doesNotContain("innards", "IllegalState").contains("Hệ thống gặp lỗi");
    }

    @Test
    void thePageThatSaysSomethingBrokeAsksNobodyWhoMayBeBrokenToo() throws Exception {
        var broken = new org.springframework.beans.factory.support.StaticListableBeanFactory();
        broken.addBean("viewer", (ViewerSource) request -> {
            throw new IllegalStateException("no database");
        });
        broken.addBean("banner", (BannerSource) () -> {
            throw new IllegalStateException("no database");
        });
        var house = UiFactories.asking(broken.getBeanProvider(ViewerSource.class), broken.getBeanProvider(BannerSource.class), uis);
        var response = new org.springframework.mock.web.MockHttpServletResponse();
        new ProblemAnswer(templates, house, json).write(Problem.of(503), new org.springframework.mock.web.MockHttpServletRequest("GET", "/x"), response);
        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getContentAsString()).contains("<html");
    }

    @Test
    void htmxGetsAFragmentForTheMessageArea() {
        assertThat(web.get().uri("/thing").header("HX-Request", "true")).hasStatus(404).hasHeader("HX-Retarget", "#messages")
                .bodyText().doesNotContain("<html");
    }

    @Test
    void aWrongMethodOrParameterIsTheCallersMistake() {
        assertThat(web.post().uri("/thing")).hasStatus(405).hasHeader("Allow", "GET");
        assertThat(web.get().uri("/api/number?n=x").header("Accept-Language", "en")).hasStatus(400).bodyText().contains("\"n\"");
        assertThat(web.get().uri("/api/number")).hasStatus(400).bodyText().contains("bắt buộc");
    }

    @RestController
    class Thrower {

        @GetMapping({"/thing", "/api/v1/thing"})
        String thing() {
            throw next.get();
        }

        @PostMapping("/thing/notes")
        String note() {
            throw next.get();
        }

        @GetMapping("/api/number")
        int number(@RequestParam int n) {
            return n;
        }
    }
}
