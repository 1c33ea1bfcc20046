package org.siqian.access;

import io.quarkus.hibernate.orm.panache.PanacheQuery;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.organisation.Register;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** Everyone who may sign in. */
@ApplicationScoped
public class Accounts implements PanacheRepositoryBase<Account, UUID> {
    private record NewAccount(String username, String organisation, Collection<Role> roles) {}

    private final AuditTrail audit;
    private final Register register;
    private final Posts posts;
    private final SiqianClock clock;

    public Accounts(AuditTrail audit, Register register, Posts posts, SiqianClock clock) {
        this.audit = audit;
        this.register = register;
        this.posts = posts;
        this.clock = clock;
    }

    public Optional<Account> byUsername(String username) {
        return find("username", username).firstResultOptional();
    }

    PanacheQuery<Account> matching(String q, List<String> units, List<Role> roles, Boolean active, LocalDate day) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (q != null && !q.isBlank()) {
            where.add("(position(lower(:q) in lower(username)) > 0 or position(:q in displayName) > 0)");
            values.put("q", q.strip());
        }
        if (!units.isEmpty()) {
            where.add("organisation in :units");
            values.put("units", units);
        }
        if (active != null) {
            where.add("active = :active");
            values.put("active", active);
        }
        if (!roles.isEmpty()) {
            where.add("exists (select 1 from PostHolder h join Post p on p.code = h.post where h.account = a.id and p.role in :roles"
                    + " and (h.validFrom is null or h.validFrom <= :day) and (h.validTo is null or h.validTo >= :day))");
            values.put("roles", roles);
            values.put("day", day);
        }
        return find("from Account a" + (where.isEmpty() ? "" : " where " + String.join(" and ", where)) + " order by username", values);
    }

    Account require(String username) {
        return byUsername(username).orElseThrow(() -> Refusal.notFound("账号", username));
    }

    /** Opens an account that holds these roles at its unit from that day on, null from always; the unit must exist. */
    public Account open(Account account, Collection<Role> roles, LocalDate from, Actor by) {
        var unit = register.require(account.organisation());
        persistAndFlush(account);
        for (Role role : new TreeSet<>(roles)) posts.at(unit, role).isHeldBy(account, from, null);
        flush();
        audit.added(by, "account.open", "account", account.id(),
                new NewAccount(account.username(), account.organisation(), new TreeSet<>(roles)));
        return account;
    }

    /** The person with today's duties. */
    public Viewer viewer(Account account) {
        return Viewer.person(account.id(), account.username(), account.displayName(), account.organisation(),
                posts.dutiesOf(account.id(), clock.today()), account.mustChangePassword());
    }
}
