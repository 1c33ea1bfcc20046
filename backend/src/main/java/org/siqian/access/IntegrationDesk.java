package org.siqian.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.siqian.access.IntegrationViews.IntegrationChangeDraft;
import org.siqian.access.IntegrationViews.IntegrationDraft;
import org.siqian.access.IntegrationViews.IntegrationView;
import org.siqian.access.IntegrationViews.TokenDraft;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where integrations are set up and given tokens. */
@ApplicationScoped
public class IntegrationDesk {
    static final String PREFIX = "sq_";
    static final int REQUESTS_PER_MINUTE = 600;
    private static final int VALID_AT_A_TIME = 2;
    private static final int DAYS = 180;
    private static final int HINT = PREFIX.length() + 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private record TokenNote(UUID token, String hint, Instant expiresAt, Integer othersEndInHours) {}

    private final Integrations integrations;
    private final Accounts accounts;
    private final TokenAuthentication tokens;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public IntegrationDesk(
            Integrations integrations, Accounts accounts, TokenAuthentication tokens, Register register, AuditTrail audit,
            SiqianClock clock) {
        this.integrations = integrations;
        this.accounts = accounts;
        this.tokens = tokens;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    Integration open(IntegrationDraft draft, Viewer by) {
        if (integrations.byCode(draft.code()).isPresent()) throw Refusal.conflict("code-taken", "代码已被使用：" + draft.code());
        if (register.find(draft.organisation()).isEmpty()) {
            throw Refusal.content("/organisation", "unknown-organisation", "没有这个单位：" + draft.organisation());
        }
        var integration = new Integration(draft.code(), draft.organisation(), clock.instant());
        integration.isDescribed(draft.name().strip(), owner(draft.owner()), true);
        integration.may(distinct(draft.scopes()), networks(draft.addresses()),
                draft.requestsPerMinute() == null ? REQUESTS_PER_MINUTE : draft.requestsPerMinute());
        integrations.persistAndFlush(integration);
        audit.added(by.actor(), "integration.open", "integration", integration.code(), draft);
        return integration;
    }

    Integration change(String code, IntegrationChangeDraft draft, String ifMatch, Viewer by) {
        var integration = integrations.require(code);
        EntityTag.requireMatch(ifMatch, integration.version());
        var before = said(integration);
        integration.isDescribed(draft.name().strip(), owner(draft.owner()), draft.active());
        integration.may(distinct(draft.scopes()), networks(draft.addresses()), draft.requestsPerMinute());
        integrations.flush();
        tokens.forget();
        audit.record(by.actor(), "integration.change", "integration", code, before, said(integration), null);
        return integration;
    }

    private IntegrationChangeDraft said(Integration i) {
        return new IntegrationChangeDraft(i.name(), accounts.findById(i.owner()).username(), i.scopes().stream().sorted().toList(),
                i.addresses(), i.requestsPerMinute(), i.isActive());
    }

    private UUID owner(String username) {
        return accounts.byUsername(username)
                .filter(Account::isActive)
                .orElseThrow(() -> Refusal.content("/owner", "unknown-account", "没有这个账号，或账号已停用：" + username))
                .id();
    }

    private static Collection<Scope> distinct(List<Scope> scopes) {
        return new HashSet<>(scopes);
    }

    private static List<Network> networks(List<String> addresses) {
        if (addresses == null) return List.of();
        return java.util.stream.IntStream.range(0, addresses.size()).mapToObj(i -> {
            try {
                return Network.of(addresses.get(i));
            } catch (Refusal notANetwork) {
                throw notANetwork.at("/addresses/" + i);
            }
        }).toList();
    }

    /** A new token, returned once. Two at most are valid, so that the old one serves until the new one is in place. */
    String issue(String code, TokenDraft draft, Viewer by) {
        var integration = integrations.require(code);
        integrations.getEntityManager().lock(integration, jakarta.persistence.LockModeType.PESSIMISTIC_FORCE_INCREMENT);
        Instant now = clock.instant();
        var valid = integrations.tokensOf(integration.id()).stream().filter(t -> t.isValidAt(now)).toList();
        if (valid.size() >= VALID_AT_A_TIME) {
            throw Refusal.conflict("too-many-tokens", "同时有效的令牌最多 " + VALID_AT_A_TIME + " 个，请先停用一个。");
        }
        if (draft.othersEndInHours() != null) {
            valid.forEach(t -> t.endsBy(now.plus(Duration.ofHours(draft.othersEndInHours()))));
            tokens.forget();
        }
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant end = now.plus(Duration.ofDays(draft.days() == null ? DAYS : draft.days()));
        var issued = new IntegrationToken(integration.id(), EntityTag.sha256(token), token.substring(0, HINT) + "…", draft.name(), now, end);
        integrations.add(issued);
        integrations.flush();
        audit.added(by.actor(), "integration.token-issue", "integration", code,
                new TokenNote(issued.id(), token.substring(0, HINT), end, draft.othersEndInHours()));
        return token;
    }

    void revoke(String code, UUID token, Viewer by) {
        var integration = integrations.require(code);
        var revoked = integrations.tokensOf(integration.id()).stream()
                .filter(t -> t.id().equals(token))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("令牌", token));
        revoked.revoke(clock.instant());
        tokens.forget();
        audit.added(by.actor(), "integration.token-revoke", "integration", code, new TokenNote(token, null, null, null));
    }

    IntegrationView view(Integration i) {
        var said = said(i);
        Instant now = clock.instant();
        return new IntegrationView(i.id(), i.code(), i.version(), said.name(), i.organisation(), said.owner(), said.scopes(),
                said.addresses(), said.requestsPerMinute(), said.active(),
                integrations.tokensOf(i.id()).stream().map(t -> t.view(now)).toList(), i.createdAt());
    }
}
