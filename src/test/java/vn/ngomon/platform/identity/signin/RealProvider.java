package vn.ngomon.platform.identity.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.filter.DelegatingFilterProxy;
import org.springframework.web.servlet.DispatcherServlet;

/**
 * Spring's own authorization server as another organisation would run it: on its own port, with its own sign-in page, its own people, and a client that
 * must prove with PKCE that it is the one that began.
 */
final class RealProvider implements AutoCloseable {

    static final String PASSWORD = "mat khau o noi khac";

    private final Tomcat server = new Tomcat();
    private final AnnotationConfigWebApplicationContext beans = new AnnotationConfigWebApplicationContext();
    private final Map<String, Map<String, Object>> people = new ConcurrentHashMap<>();
    private final String issuer;

    RealProvider(String redirect) throws IOException, LifecycleException {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        issuer = "http://127.0.0.1:" + port;
        beans.addBeanFactoryPostProcessor(factory -> factory.registerSingleton("registration", new Registration(issuer, redirect, people)));
        beans.register(House.class);
        server.setBaseDir(Files.createTempDirectory("ngomon-provider").toString());
        server.setPort(port);
        server.getConnector();
        server.addContext("", null).addServletContainerInitializer((classes, context) -> {
            beans.setServletContext(context);
            beans.refresh();
            context.addFilter("security", new DelegatingFilterProxy("springSecurityFilterChain", beans)).addMappingForUrlPatterns(null, false, "/*");
            context.addServlet("pages", new DispatcherServlet(beans)).addMapping("/");
        }, Set.of());
        server.start();
    }

    String issuer() {
        return issuer;
    }

    /** Somebody who has an account there. */
    void person(String name, Map<String, Object> claims) {
        people.put(name, claims);
    }

    @Override
    public void close() throws LifecycleException {
        server.stop();
        server.destroy();
        beans.close();
    }

    private record Registration(String issuer, String redirect, Map<String, Map<String, Object>> people) {}

    /** Its inside; nothing of it is a component of the program under test. */
    @EnableWebSecurity
    static class House {

        @Bean
        @Order(1)
        SecurityFilterChain protocol(HttpSecurity http) {
            http.oauth2AuthorizationServer(protocol -> {
                http.securityMatcher(protocol.getEndpointsMatcher());
                protocol.oidc(Customizer.withDefaults());
            });
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                    .exceptionHandling(errors -> errors.authenticationEntryPoint(new LoginUrlAuthenticationEntryPoint("/login"))).build();
        }

        @Bean
        @Order(2)
        SecurityFilterChain signIn(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated()).formLogin(Customizer.withDefaults()).build();
        }

        @Bean
        UserDetailsService people(Registration registration) {
            return name -> {
                if (!registration.people().containsKey(name)) {
                    throw new org.springframework.security.core.userdetails.UsernameNotFoundException(name);
                }
                return User.withUsername(name).password("{noop}" + PASSWORD).roles("PERSON").build();
            };
        }

        @Bean
        RegisteredClientRepository clients(Registration registration) {
            return new InMemoryRegisteredClientRepository(RegisteredClient.withId(UUID.randomUUID().toString()).clientId("ngomon").clientSecret("{noop}secret")
                    .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                    .redirectUri(registration.redirect()).scope("openid").scope("profile")
                    .clientSettings(ClientSettings.builder().requireProofKey(true).requireAuthorizationConsent(false).build()).build());
        }

        @Bean
        RSAKey key() throws JOSEException {
            return new RSAKeyGenerator(2048).keyID(UUID.randomUUID().toString()).generate();
        }

        @Bean
        JWKSource<SecurityContext> keys(RSAKey key) {
            return new ImmutableJWKSet<>(new JWKSet(key));
        }

        @Bean
        JwtDecoder tokens(RSAKey key) throws JOSEException {
            return NimbusJwtDecoder.withPublicKey(key.toRSAPublicKey()).build();
        }

        @Bean
        AuthorizationServerSettings settings(Registration registration) {
            return AuthorizationServerSettings.builder().issuer(registration.issuer()).build();
        }

        @Bean
        OAuth2TokenCustomizer<JwtEncodingContext> claims(Registration registration) {
            return context -> {
                if (OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
                    registration.people().get(context.getPrincipal().getName()).forEach(context.getClaims()::claim);
                }
            };
        }
    }
}
