package org.siqian.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
    private record Duties(List<String> posts) {}

    private record Refused(String code, String username) {}

    private final OpenIdSettings settings;
    private final OpenIdLinks links;
    private final Accounts accounts;
    private final Posts posts;
    private final SignInDesk desk;
    private final SignInSessions sessions;
    private final Register register;
    private final AuditTrail audit;
    private final SiqianClock clock;

    public OpenIdDesk(
            OpenIdSettings settings,
            OpenIdLinks links,
            Accounts accounts,
            Posts posts,
            SignInDesk desk,
            SignInSessions sessions,
            Register register,
            AuditTrail audit,
            SiqianClock clock) {
        this.settings = settings;
        this.links = links;
        this.accounts = accounts;
        this.posts = posts;
        this.desk = desk;
        this.sessions = sessions;
        this.register = register;
        this.audit = audit;
        this.clock = clock;
    }

    /** Begins an ordinary session. */
    SignInDesk.SignedIn signIn(OpenIdPerson who, Origin from) {
        // never by an equal name: names are given and changed at the provider, so one could be taken to take an account over
        var link = links.of(who.issuer(), who.subject());
        var known = link.map(l -> accounts.findById(l.account()));
        if (known.isPresent() && !known.get().isActive()) {
            var no = Refusal.forbidden("openid-account-closed", "您的账号已停用，请联系管理员。");
            throw noted(no, who, known.get());
        }
        var grants = settings.groups().grantsOf(who.groups()).stream().filter(this::canBeHeld).toList();
        if (grants.isEmpty()) {
            var no = Refusal.forbidden("openid-no-role", "统一身份认证中没有给您分配本系统的单位和角色，请联系本单位管理员。");
            known.ifPresent(account -> QuarkusTransaction.requiringNew()
                    .run(() -> admit(Optional.of(accounts.findById(account.id())), who.username(), who.displayName(), List.of())));
            throw noted(no, who, known.orElse(null));
        }
        var account = admit(known, who.username(), who.displayName(), grants);
        if (link.isEmpty()) links.persistAndFlush(new OpenIdLink(who.issuer(), who.subject(), account.id(), clock.instant()));
        return desk.signedIn(account, from, "OPENID");
    }

    /** The person's account, holding from today the posts their groups grant and no others; opened when there is none yet. */
    Account admit(Optional<Account> known, String username, String displayName, List<Grant> grants) {
        LocalDate today = clock.today();
        var account = known.orElseGet(() -> accounts.open(
                new Account(unused(username), displayName, grants.get(0).organisation(), clock.instant()), List.of(), today, PROVIDER));
        if (!grants.isEmpty()) account.isDescribed(displayName, grants.get(0).organisation(), account.phone());
        var before = postsOf(account, today);
        posts.heldBy(account, today).forEach(post -> {
            if (grants.stream().noneMatch(g -> post.code().equals(Post.codeOf(g.organisation(), g.role())))) post.isLeftBy(account, today);
        });
        for (Grant grant : grants) {
            var post = posts.at(register.require(grant.organisation()), grant.role());
            if (post.termOf(account.id(), today).filter(t -> t.on(today)).isEmpty()) post.isHeldBy(account, today, null);
        }
        posts.flush();
        var after = postsOf(account, today);
        if (known.isPresent() && !before.equals(after)) {
            sessions.forgetRemembered();
            audit.record(PROVIDER, "account.duties", "account", account.id(), new Duties(before), new Duties(after), "统一身份认证的组");
        }
        return account;
    }

    private List<String> postsOf(Account account, LocalDate day) {
        return posts.heldBy(account, day).stream().map(Post::code).toList();
    }

    private boolean canBeHeld(Grant grant) {
        boolean can = register.find(grant.organisation()).filter(unit -> Post.fits(unit, grant.role())).isPresent();
        if (!can) LOG.warnf("SIQIAN_OIDC_GROUPS names a unit that is not in the register, or cannot have the role: %s", grant);
        return can;
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
                account == null ? PROVIDER : account.actor(),
                "session.refuse",
                account == null ? "openid-subject" : "account",
                account == null ? who.subject() : account.id(),
                new Refused(no.code(), who.username())));
        return no;
    }
}
