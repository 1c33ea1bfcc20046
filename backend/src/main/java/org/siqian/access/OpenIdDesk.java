package org.siqian.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.siqian.access.GroupMapping.Grant;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Where people come in whom the OpenID provider vouches for. */
@ApplicationScoped
public class OpenIdDesk {
    private static final Logger LOG = Logger.getLogger(OpenIdDesk.class);
    private static final Actor PROVIDER = Actor.system("openid");

    /** What the audit trail keeps of a change of duties. */
    private record Duties(String organisation, Set<Role> roles) {}

    private record Means(String means) {}

    private record Refused(String code, String username) {}

    private final OpenIdSettings settings;
    private final OpenIdLinks links;
    private final Accounts accounts;
    private final SignInSessions sessions;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public OpenIdDesk(
            OpenIdSettings settings,
            OpenIdLinks links,
            Accounts accounts,
            SignInSessions sessions,
            Register register,
            AuditTrail audit,
            SiqianClock clock) {
        this.settings = settings;
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins an ordinary session and returns its cookie's value. */
    String signIn(OpenIdPerson who) {
        // never by an equal name: names are given and changed at the provider, so one could be taken to take an account over
        var link = links.of(who.issuer(), who.subject());
        var known = link.map(l -> accounts.findById(l.account()));
        if (known.isPresent() && !known.get().isActive()) {
            var no = Refusal.forbidden("openid-account-closed", "您的账号已停用，请联系管理员。");
            throw noted(no, who, known.get());
        }
        var grants = settings.groups().grantsOf(who.groups()).stream().filter(this::isInRegister).toList();
        if (grants.isEmpty()) {
            var no = Refusal.forbidden("openid-no-role", "统一身份认证中没有给您分配本系统的单位和角色，请联系本单位管理员。");
            known.ifPresent(account -> QuarkusTransaction.requiringNew()
                    .run(() -> admit(Optional.of(accounts.findById(account.id())), who.username(), who.displayName(), List.of())));
            throw noted(no, who, known.orElse(null));
        }
        var account = admit(known, who.username(), who.displayName(), grants);
        if (link.isEmpty()) links.persistAndFlush(new OpenIdLink(who.issuer(), who.subject(), account.id(), clock.instant()));
        String token = sessions.begin(account);
        audit.added(account.viewer().actor(), "session.begin", "account", account.id(), new Means("OPENID"));
        return token;
    }

    /**
     * The person's account with the duties their groups grant and no others; opened when there is none yet. An account acts for
     * one unit: the first granted, in the order of the configuration.
     */
    Account admit(Optional<Account> known, String username, String displayName, List<Grant> grants) {
        if (known.isEmpty()) {
            String unit = grants.get(0).organisation();
            return accounts.open(new Account(unused(username), displayName, unit, rolesIn(unit, grants), clock.instant()), PROVIDER);
        }
        var account = known.get();
        var before = account.viewer();
        String unit = grants.isEmpty() ? before.organisation() : grants.get(0).organisation();
        var roles = rolesIn(unit, grants);
        account.actsFor(unit, roles, displayName);
        if (!before.organisation().equals(unit) || !before.roles().equals(roles)) {
            audit.record(PROVIDER, "account.duties", "account", account.id(),
                    new Duties(before.organisation(), new TreeSet<>(before.roles())), new Duties(unit, roles), "统一身份认证的组");
        }
        return account;
    }

    private static Set<Role> rolesIn(String unit, List<Grant> grants) {
        return grants.stream().filter(g -> g.organisation().equals(unit)).map(Grant::role).collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean isInRegister(Grant grant) {
        boolean there = register.find(grant.organisation()).isPresent();
        if (!there) LOG.warnf("SIQIAN_OIDC_GROUPS names a unit that is not in the register: %s", grant.organisation());
        return there;
    }

    /** A name nobody has: the provider's people and our own share one list. */
    private String unused(String username) {
        String name = username;
        for (int i = 2; accounts.byUsername(name).isPresent(); i++) name = username + "-" + i;
        return name;
    }

    /** The refusal, after it was taken down in a transaction of its own. */
    private Refusal noted(Refusal no, OpenIdPerson who, Account account) {
        QuarkusTransaction.requiringNew().run(() -> audit.added(
                account == null ? PROVIDER : account.viewer().actor(),
                "session.refuse",
                account == null ? "openid-subject" : "account",
                account == null ? who.subject() : account.id(),
                new Refused(no.code(), who.username())));
        return no;
    }
}
