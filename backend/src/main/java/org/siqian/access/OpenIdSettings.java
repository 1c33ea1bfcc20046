package org.siqian.access;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How sign-in by OpenID Connect is set up; without an issuer it is off and nothing of it runs. Read at the start, which fails if it is wrong. */
@Startup
@Singleton
public class OpenIdSettings {
    private final String issuer;
    private final String clientId;
    private final String clientSecret;
    private final GroupMapping groups;
    private final String groupsClaim;
    private final String label;
    private final String address;

    public OpenIdSettings(
            @ConfigProperty(name = "siqian.openid.issuer") Optional<String> issuer,
            @ConfigProperty(name = "siqian.openid.client-id") Optional<String> clientId,
            @ConfigProperty(name = "siqian.openid.client-secret") Optional<String> clientSecret,
            @ConfigProperty(name = "siqian.openid.groups") Optional<GroupMapping> groups,
            @ConfigProperty(name = "siqian.openid.groups-claim") String groupsClaim,
            @ConfigProperty(name = "siqian.openid.label") String label,
            @ConfigProperty(name = "siqian.openid.address") Optional<String> address) {
        this.issuer = issuer.orElse(null);
        this.clientId = needed("SIQIAN_OIDC_CLIENT_ID", clientId);
        this.clientSecret = needed("SIQIAN_OIDC_CLIENT_SECRET", clientSecret);
        this.groups = needed("SIQIAN_OIDC_GROUPS", groups);
        this.groupsClaim = groupsClaim;
        this.label = label;
        this.address = address.map(OpenIdSettings::origin).orElse("");
    }

    /** Half a configuration would sign in nobody or anybody, so it stops the start. */
    private <T> T needed(String name, Optional<T> value) {
        if (issuer != null && value.isEmpty()) {
            throw new IllegalArgumentException("设置了 SIQIAN_OIDC_ISSUER，还须设置 " + name + " (is missing)");
        }
        return value.orElse(null);
    }

    private static String origin(String address) {
        var uri = URI.create(address.strip());
        if (uri.getHost() == null || !String.valueOf(uri.getScheme()).matches("https?")) {
            throw new IllegalArgumentException("SIQIAN_OIDC_ADDRESS 应如 https://siqian.example.org (cannot be read)");
        }
        return uri.getScheme() + "://" + uri.getAuthority();
    }

    boolean isOn() {
        return issuer != null;
    }

    String issuer() {
        return issuer;
    }

    String clientId() {
        return clientId;
    }

    String clientSecret() {
        return clientSecret;
    }

    GroupMapping groups() {
        return groups;
    }

    /** The ID token's claim that lists the groups. */
    String groupsClaim() {
        return groupsClaim;
    }

    /** What the page's button says. */
    String label() {
        return label;
    }

    /** Where browsers find this service, without a path; empty for "where the browser asked". */
    String address() {
        return address;
    }
}
