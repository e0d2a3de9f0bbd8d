package vn.ngomon.platform.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

class PublicAddressTest {

    @BeforeEach
    void aClerkWhoCameByAnInnerName() {
        var request = new MockHttpServletRequest("GET", "/desk");
        request.setServerName("10.0.0.7");
        request.setServerPort(8080);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void nobody() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void paperLeadsToTheConfiguredAddressWhereverItIsPrinted() {
        assertThat(at("https://dichvucong.example.vn/").of("/procedures/1.001193")).isEqualTo("https://dichvucong.example.vn/procedures/1.001193");
    }

    @Test
    void aLinkFromOutsideAnyRequestWorksOnceTheAddressIsConfigured() {
        RequestContextHolder.resetRequestAttributes();
        assertThat(at("https://dichvucong.example.vn").base()).isEqualTo("https://dichvucong.example.vn");
    }

    @Test
    void withoutConfigurationTheRequestsOwnAddressServes() {
        assertThat(at(null).of("/tracking")).isEqualTo("http://10.0.0.7:8080/tracking");
    }

    @Test
    void whatIsNoAddressOfTheWebIsRefusedAtTheStart() {
        assertThatThrownBy(() -> at("dichvucong.example.vn")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> at("javascript:alert(1)")).isInstanceOf(IllegalArgumentException.class);
    }

    private static PublicAddress at(@Nullable String address) {
        return new PublicAddress(new SiteProperties("tỉnh", "province", "mailto:x@ngomon.invalid", address == null ? null : URI.create(address)));
    }
}
