package org.siqian.access;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;

/** Everyone who may sign in. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    private record NewAccount(String username, String organisation, java.util.Set<Role> roles) {}

    private final AuditTrail audit;
    private final Register register;

    public Accounts(AuditTrail audit, Register register) {
        this.audit = audit;
        this.register = register;
    }

    public Optional<Account> byUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    /** Opens an account; its unit must exist. */
    public Account open(Account account, Actor by) {
        var viewer = account.viewer();
        register.require(viewer.organisation());
        persistAndFlush(account);
        audit.added(by, "account.open", "account", account.id(),
                new NewAccount(viewer.username(), viewer.organisation(), viewer.roles()));
        return account;
    }
}
