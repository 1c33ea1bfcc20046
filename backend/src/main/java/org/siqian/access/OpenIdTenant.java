package org.siqian.access;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HexFormat;
import org.siqian.shared.EntityTag;

/**
 * Tells the OpenID library about our one provider, at our own addresses only: everywhere else it is told that it is switched
 * off, so that no request to the API is ever sent away to sign in. The provider is asked for the first time when somebody
 * signs in; a start neither waits for it nor fails without it.
 */
@Singleton
public class OpenIdTenant implements TenantConfigResolver {
    static final String ID = "openid";
    private static final OidcTenantConfig ELSEWHERE = new OidcTenantConfigBuilder().tenantId("elsewhere").disableTenant().build();

    private final Uni<OidcTenantConfig> elsewhere = Uni.createFrom().item(ELSEWHERE);
    private final Uni<OidcTenantConfig> here;

    public OpenIdTenant(OpenIdSettings settings) {
        this.here = settings.isOn() ? Uni.createFrom().item(provider(settings)) : elsewhere;
    }

    @Override
    public Uni<OidcTenantConfig> resolve(RoutingContext http, OidcRequestContext<OidcTenantConfig> context) {
        return OpenIdAuthentication.isOurs(http) ? here : elsewhere;
    }

    private static OidcTenantConfig provider(OpenIdSettings settings) {
        return new OidcTenantConfigBuilder()
                .tenantId(ID)
                .applicationType(ApplicationType.WEB_APP)
                .authServerUrl(settings.issuer())
                .connectionTimeout(Duration.ofSeconds(5))
                .clientId(settings.clientId())
                .credentials(settings.clientSecret())
                .token()
                .issuer(settings.issuer()) // whatever its own metadata say
                .audience(settings.clientId())
                .end()
                .authentication()
                .redirectPath(settings.address() + OpenIdAuthentication.CALLBACK)
                .removeRedirectParameters(false) // the callback itself begins our session; there is no second round
                .restorePathAfterRedirect(false)
                .cookiePath(OpenIdAuthentication.START)
                .cookieForceSecure(settings.address().startsWith("https:"))
                .stateCookieAge(Duration.ofMinutes(10))
                .stateSecret(stateSecret(settings))
                .pkceRequired()
                .nonceRequired()
                .scopes("profile")
                .end()
                .build();
    }

    /** The same on every replica, so that any of them can finish what another began. */
    private static String stateSecret(OpenIdSettings settings) {
        return HexFormat.of().formatHex(EntityTag.sha256("openid state " + settings.clientSecret()));
    }
}
