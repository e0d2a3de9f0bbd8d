package vn.ngomon.platform.identity.signin;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.stereotype.Component;

/**
 * OpenID Connect providers by configuration ({@code ngomon.identity.providers.<id>.*}). A provider is discovered when
 * somebody first goes there, so that one that is down does not keep the program from starting.
 */
@Component
public class Providers implements ClientRegistrationRepository {

    /**
     * @param numberClaim the claim with the verified identity number; empty: this provider is not trusted with it
     * @param phoneClaim the claim with the confirmed phone number; empty: none
     */
    public record Provider(String issuer, String clientId, @DefaultValue("") String clientSecret, String nameVi, String nameEn,
            @DefaultValue({"openid", "profile"}) List<String> scopes, @DefaultValue("name") String nameClaim,
            @DefaultValue("phone_number") String phoneClaim, @DefaultValue("") String numberClaim) {}

    @ConfigurationProperties("ngomon.identity")
    public record Settings(@DefaultValue Map<String, Provider> providers) {}

    private final Map<String, Provider> known;
    private final Map<String, ClientRegistration> discovered = new ConcurrentHashMap<>();

    Providers(Settings settings) {
        this.known = new ConcurrentHashMap<>(settings.providers());
    }

    Optional<Provider> find(String id) {
        return Optional.ofNullable(known.get(id));
    }

    List<SignInPage.Provider> buttons() {
        return known.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> new SignInPage.Provider(entry.getKey(), entry.getValue().nameVi(), entry.getValue().nameEn())).toList();
    }

    /** For providers that appear while the program runs: the test's own. */
    void add(String id, Provider provider) {
        known.put(id, provider);
        discovered.remove(id);
    }

    void remove(String id) {
        known.remove(id);
        discovered.remove(id);
    }

    @Override
    public @Nullable ClientRegistration findByRegistrationId(String id) {
        return find(id).map(provider -> discovered.computeIfAbsent(id, key -> discover(key, provider))).orElse(null);
    }

    private static ClientRegistration discover(String id, Provider provider) {
        return ClientRegistrations.fromIssuerLocation(provider.issuer()).registrationId(id)
                .clientId(provider.clientId()).clientSecret(provider.clientSecret()).clientName(provider.nameEn())
                .scope(provider.scopes()).redirectUri("{baseUrl}/login/oauth2/code/{registrationId}").build();
    }
}
