package org.siqian.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siqian.access.SessionViews.Credentials;
import org.siqian.access.SessionViews.OwnSession;
import org.siqian.access.SessionViews.PasswordChangeDraft;
import org.siqian.audit.AuditTrail;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

/** Where people sign in and out, and look after their sign-ins and password. */
@ApplicationScoped
public class SignInDesk {
    record SignedIn(Viewer viewer, String token, String deviceToken) {}

    private record Means(String means) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final SignInTries tries;
    private final SignInSessions sessions;
    private final AuditTrail audit;

    public SignInDesk(Accounts accounts, Passwords passwords, SignInTries tries, SignInSessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.tries = tries;
        this.sessions = sessions;
        this.audit = audit;
    }

    /**
     * A cookie sent along is ended: whoever signs in begins anew. Takes its own short transactions, since the work on a
     * password must not hold a connection.
     */
    SignedIn signIn(Credentials given, String oldToken, Origin from) {
        String name = given.username().strip();
        var account = QuarkusTransaction.requiringNew().call(() -> accounts.byUsername(name));
        var begun = tries.begin(name, account, from);
        if (!passwords.opens(account, given.password())) {
            account.ifPresent(this::takeDownFailure);
            throw Refusal.of(Kind.UNAUTHENTICATED, "sign-in-failed", "用户名或密码不正确。");
        }
        return QuarkusTransaction.requiringNew().call(() -> {
            var opened = accounts.findById(account.get().id());
            passwords.renew(opened, given.password());
            tries.succeeded(begun);
            if (oldToken != null) sessions.end(oldToken);
            return signedIn(opened, from, "PASSWORD");
        });
    }

    /** For those who have shown who they are, here or elsewhere. */
    SignedIn signedIn(Account account, Origin from, String means) {
        String token = sessions.begin(account, from);
        var viewer = accounts.viewer(account);
        audit.added(viewer.actor(), "session.begin", "account", viewer.id(), new Means(means));
        return new SignedIn(viewer, token, tries.remember(account, from));
    }

    /** In a transaction of its own, since the request's is undone. */
    private void takeDownFailure(Account account) {
        QuarkusTransaction.requiringNew().run(() -> audit.added(account.actor(), "session.fail", "account", account.id(), null));
    }

    void signOut(Viewer viewer, String token) {
        sessions.end(token);
        audit.added(viewer.actor(), "session.end", "account", viewer.id(), null);
    }

    void changePassword(PasswordChangeDraft draft, Viewer viewer, String token, Origin from) {
        var account = QuarkusTransaction.requiringNew().call(() -> accounts.findById(viewer.id()));
        var begun = tries.begin(account.username(), Optional.of(account), from);
        if (!passwords.opens(Optional.of(account), draft.currentPassword())) {
            takeDownFailure(account);
            throw Refusal.content("/currentPassword", "wrong-password", "当前密码不正确。");
        }
        if (draft.newPassword().equals(draft.currentPassword())) {
            throw Refusal.content("/newPassword", "same-password", "新密码不能与当前密码相同。");
        }
        PasswordRules.require(draft.newPassword(), account, "/newPassword");
        QuarkusTransaction.requiringNew().run(() -> {
            tries.succeeded(begun);
            passwords.give(accounts.findById(account.id()), draft.newPassword());
            sessions.endAllOfBut(account.id(), token);
            audit.added(viewer.actor(), "account.password-change", "account", account.id(), null);
        });
    }

    List<OwnSession> sessions(Viewer viewer, String token) {
        byte[] current = EntityTag.sha256(token);
        return sessions.of(viewer.id()).stream().map(s -> s.view(current)).toList();
    }

    void endOne(UUID session, Viewer viewer) {
        sessions.endOneOf(viewer.id(), session);
        audit.added(viewer.actor(), "session.end", "account", viewer.id(), null);
    }

    void endOthers(Viewer viewer, String token) {
        sessions.endAllOfBut(viewer.id(), token);
        audit.added(viewer.actor(), "session.end-others", "account", viewer.id(), null);
    }
}
