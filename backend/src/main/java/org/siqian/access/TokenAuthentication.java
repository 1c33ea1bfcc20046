package org.siqian.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.siqian.shared.AfterCommit;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Problems;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;
import org.siqian.shared.SiqianClock;

/** Signs an integration's request in by {@code Authorization: Bearer sq_…} (RFC 6750); why a token is refused is said. */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {
    private static final String BEARER = "Bearer ";
    private static final Duration REMEMBERED = Duration.ofSeconds(5);
    private static final int MOST_REMEMBERED = 10_000;

    /** What a token stands for; the integration is a value nobody changes here. */
    private record Known(Integration integration, Instant until) {}

    private final AtomicLong changes = new AtomicLong();
    private final Map<ByteBuffer, Known> remembered = new ConcurrentHashMap<>();
    private final Integrations integrations;
    private final SiqianClock clock;

    public TokenAuthentication(Integrations integrations, SiqianClock clock) {
        this.integrations = integrations;
        this.clock = clock;
    }

    /** The token of a request, with the routing context where a refusal is noted. */
    public static final class Request extends BaseAuthenticationRequest {
        private final String token;
        private final RoutingContext http;

        Request(String token, RoutingContext http) {
            this.token = token;
            this.http = http;
        }
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext http, IdentityProviderManager providers) {
        String header = http.request().getHeader("Authorization");
        if (header == null) return Uni.createFrom().nullItem();
        if (!header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            Problems.note(http, Refusal.of(Kind.UNAUTHENTICATED, "token-invalid", "不认识的 Authorization；请用 Bearer 令牌。"));
            return Uni.createFrom().nullItem();
        }
        return providers.authenticate(new Request(header.substring(BEARER.length()).strip(), http))
                .onFailure(AuthenticationFailedException.class).recoverWithNull(); // the door says why
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1; // a token is meant; a cookie may only happen to be there
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext http) {
        return Uni.createFrom().item(new ChallengeData(401, null, null));
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(Request.class);
    }

    /** What was changed of an integration or token holds from now on. */
    void forget() {
        AfterCommit.alsoNow(() -> {
            changes.incrementAndGet();
            remembered.clear();
        });
    }

    Viewer viewer(String token, String address) {
        var hash = ByteBuffer.wrap(EntityTag.sha256(token));
        long before = changes.get();
        var known = remembered.get(hash);
        if (known == null || clock.instant().isAfter(known.until)) known = read(hash.array(), address);
        if (!known.integration.mayCallFrom(address)) {
            throw Refusal.forbidden("address-not-allowed", "这个接入应用不允许从此地址调用：" + address);
        }
        if (remembered.size() >= MOST_REMEMBERED) remembered.clear();
        if (changes.get() == before) remembered.put(hash, known); // or it might outlive its revocation
        return known.integration.viewer();
    }

    private Known read(byte[] hash, String address) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            var token = integrations.token(hash).orElseThrow(() -> Refusal.of(Kind.UNAUTHENTICATED, "token-invalid", "令牌无效。"));
            if (token.isRevoked()) throw Refusal.of(Kind.UNAUTHENTICATED, "token-revoked", "令牌已停用，请换用新的令牌。");
            if (!token.isValidAt(now)) throw Refusal.of(Kind.UNAUTHENTICATED, "token-expired", "令牌已过期，请换用新的令牌。");
            var integration = integrations.findById(token.integration());
            if (!integration.isActive()) throw Refusal.of(Kind.UNAUTHENTICATED, "token-revoked", "接入应用已停用。");
            integrations.noteUse(token.id(), now, address);
            return new Known(integration, token.ends(now.plus(REMEMBERED)));
        });
    }

    /** Asks the database, off the event loop. */
    @ApplicationScoped
    public static class Provider implements IdentityProvider<Request> {
        private final TokenAuthentication tokens;

        public Provider(TokenAuthentication tokens) {
            this.tokens = tokens;
        }

        @Override
        public Class<Request> getRequestType() {
            return Request.class;
        }

        @Override
        public Uni<SecurityIdentity> authenticate(Request request, AuthenticationRequestContext context) {
            return context.runBlocking(() -> identity(request).orElse(null));
        }

        private Optional<SecurityIdentity> identity(Request request) {
            var caller = request.http.request().remoteAddress();
            try {
                var viewer = tokens.viewer(request.token, caller == null ? null : caller.hostAddress());
                return Optional.of(CookieAuthentication.identityOf(viewer));
            } catch (Refusal refusal) {
                Problems.note(request.http, refusal);
                return Optional.empty();
            }
        }
    }
}
