package org.siqian.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.enterprise.context.ApplicationScoped;
import org.siqian.access.SessionViews.Credentials;
import org.siqian.audit.AuditTrail;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Kind;

/** Where people sign in and out. */
@ApplicationScoped
public class SignInDesk {
    // compared when the name is unknown, so that the answer takes as long as for a known one
    private static final String NOBODY = BcryptUtil.bcryptHash("nobody", 10);

    record SignedIn(Viewer viewer, String token) {}

    private final Accounts accounts;
    private final SignInSessions sessions;
    private final AuditTrail audit;

    public SignInDesk(Accounts accounts, SignInSessions sessions, AuditTrail audit) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.audit = audit;
    }

    SignedIn signIn(Credentials given) {
        var account = accounts.byUsername(given.username().strip());
        boolean opens = account.map(a -> a.opensWith(given.password()))
                .orElseGet(() -> BcryptUtil.matches(given.password(), NOBODY) && false);
        if (!opens) throw Refusal.of(Kind.UNAUTHENTICATED, "sign-in-failed", "用户名或密码不正确。");
        String token = sessions.begin(account.get());
        var viewer = accounts.viewer(account.get());
        audit.added(viewer.actor(), "session.begin", "account", viewer.id(), null);
        return new SignedIn(viewer, token);
    }

    void signOut(Viewer viewer, String token) {
        sessions.end(token);
        audit.added(viewer.actor(), "session.end", "account", viewer.id(), null);
    }
}
