package vn.ngomon.platform.identity.door;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.boot.session.autoconfigure.DefaultCookieSerializerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.web.cors.CorsConfiguration;
import vn.ngomon.platform.directory.Actor;
import vn.ngomon.platform.directory.Role;
import vn.ngomon.platform.identity.KeylessDoor;
import vn.ngomon.platform.identity.seat.Actors;
import vn.ngomon.platform.identity.signin.Authenticated;
import vn.ngomon.platform.identity.signin.ProviderController;
import vn.ngomon.platform.identity.signin.Providers;
import vn.ngomon.platform.identity.signin.Sessions;
import vn.ngomon.platform.identity.token.ApiTokens;
import vn.ngomon.platform.identity.token.Scopes;

/** Which door opens for whom. Health, figures and commands have a door of their own, in {@code command}. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private final Actors actors;

    SecurityConfiguration(Actors actors) {
        this.actors = actors;
    }

    /** Two requests of one session at once may leave the same word for the next page: the later one counts, and neither fails. */
    @Bean
    static PostgreSqlJdbcIndexedSessionRepositoryCustomizer sessionsAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** The cookie of a citizen's own phone outlives the browser, which phones close at will; how long it counts is the session's affair. */
    @Bean
    static DefaultCookieSerializerCustomizer keptSessions() {
        return cookies -> cookies.setRememberMeRequestAttribute(Sessions.KEPT);
    }

    /** Programs: a token in each request, no session, no cookie, so no CSRF. */
    @Bean
    @Order(20)
    SecurityFilterChain api(HttpSecurity http, ApiTokens tokens, ApiRefusals problems, OpenApi open,
            KeylessDoor keyless, Scopes scopes) throws Exception {
        var contexts = new RequestAttributeSecurityContextRepository();
        return slim(http.securityMatcher("/api/**"))
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new KeylessFilter(keyless, scopes, contexts), AuthorizationFilter.class)
                .addFilterBefore(new BearerFilter(tokens, actors, contexts, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access((who, context) ->
                        new AuthorizationDecision(who.get() instanceof Authenticated || open.matches(context.getRequest()))))
                .exceptionHandling(answers -> answers.authenticationEntryPoint((request, response, why) ->
                        problems.write(request, response, 401, "identity.problem.no.token", "Bearer realm=\"ngomon\"")))
                .build();
    }

    /**
     * Open311: everybody reads; who writes brings a key in the request itself, which the interface judges and refuses in its own terms. No session, no
     * cookie, so no CSRF, and any site's page may call it.
     */
    @Bean
    @Order(21)
    SecurityFilterChain open311(HttpSecurity http, KeylessDoor keyless, Scopes scopes) throws Exception {
        var contexts = new RequestAttributeSecurityContextRepository();
        var everywhere = new CorsConfiguration();
        everywhere.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        everywhere.setAllowedHeaders(List.of(CorsConfiguration.ALL));
        everywhere.setAllowedMethods(List.of("GET", "HEAD", "POST"));
        return slim(http.securityMatcher("/open311/v2/**", "/open311/discovery.xml", "/open311/discovery.json"))
                .csrf(AbstractHttpConfigurer::disable)
                .cors(cors -> cors.configurationSource(request -> everywhere))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new KeylessFilter(keyless, scopes, contexts), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** People. Order last: other features may add chains of their own before it. */
    @Bean
    @Order(1000)
    SecurityFilterChain pages(HttpSecurity http, AgingContexts contexts, SignInEntryPoint entry, Refusals refusals, Providers providers,
            ProviderController provided) throws Exception {
        return Headers.on(http)
                .formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(context -> context.securityContextRepository(contexts))
                .oauth2Login(login -> login.clientRegistrationRepository(providers).authorizedClientRepository(new NoAuthorizedClients())
                        .loginPage("/sign-in").successHandler(provided)
                        .failureHandler((request, response, why) -> response.sendRedirect("/sign-in?notice=provider")))
                .authorizeHttpRequests(requests -> requests
                        .dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll()
                        .requestMatchers("/desk/**").access(only(Actor::isOfficial))
                        .requestMatchers("/admin/audit/**").access(only(actor -> actor.holds(Role.AUDITOR)))
                        .requestMatchers("/admin", "/admin/registers/**").access(only(Actor::isOfficial)) // each register says who reads and who edits it
                        .requestMatchers("/admin/**").access(only(actor -> actor.holds(Role.AGENCY_ADMIN) || actor.holds(Role.PROVINCE_ADMIN)))
                        .requestMatchers("/account/**").access(only(actor -> true))
                        .anyRequest().permitAll())
                .exceptionHandling(answers -> answers.authenticationEntryPoint(entry).accessDeniedHandler(refusals))
                .build();
    }

    private AuthorizationManager<RequestAuthorizationContext> only(Predicate<Actor> who) {
        return (authentication, context) -> {
            var actor = authentication.get() instanceof Authenticated proof ? actors.find(proof.accountId()) : Optional.<Actor>empty();
            return new AuthorizationDecision(actor.filter(who).isPresent());
        };
    }

    private static HttpSecurity slim(HttpSecurity http) throws Exception {
        return Headers.on(http).sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable).servletApi(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable).httpBasic(AbstractHttpConfigurer::disable).logout(AbstractHttpConfigurer::disable);
    }

    /** The server's own metrics count requests; an observation around each of fifteen filters would cost more than they do. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Nobody signs in through the framework's own user store: there is none, and no generated password either. */
    @Bean
    AuthenticationManager authenticationManager() {
        return attempt -> {
            throw new ProviderNotFoundException("Sign-in is at /sign-in");
        };
    }
}
