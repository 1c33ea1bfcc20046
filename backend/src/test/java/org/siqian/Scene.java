package org.siqian;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.siqian.access.Account;
import org.siqian.access.Accounts;
import org.siqian.access.Passwords;
import org.siqian.access.Role;
import org.siqian.access.Scope;
import org.siqian.audit.Actor;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.shared.SiqianClock;

/**
 * Sets scenes: organisations of a test's own, and people who are signed in.
 *
 * <p>The units stand below a society that answers for the measures M04 and M06, so that they answer for them too and no
 * other test files for them.
 */
@ApplicationScoped
public class Scene {
    /** Answers for M04 and M06, and is no district association: what is filed below it goes to the lead unit at once. */
    public static final String SOCIETY = "KX-SOC-NJX";

    /** Leads M03 to M06 and M08 to M10. */
    public static final String LEAD = "KX-DEPT-KPB";

    public static final String PASSWORD = "correct horse battery staple";
    private static final AtomicInteger NUMBER = new AtomicInteger(ofThisLoading());

    private final Register register;
    private final Accounts accounts;
    private final Passwords passwords;
    private final SiqianClock clock;
    private Account first;

    public Scene(Register register, Accounts accounts, Passwords passwords, SiqianClock clock) {
        this.register = register;
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** A class of another profile has this one loaded again, over the same database. */
    private static int ofThisLoading() {
        int first = Integer.getInteger("siqian.test-number", 0);
        System.setProperty("siqian.test-number", String.valueOf(first + 1_000_000));
        return first;
    }

    public static String fresh(String prefix) {
        return prefix + NUMBER.incrementAndGet();
    }

    /** A unit whose reports go straight to the lead unit. */
    public String unit() {
        return unit(OrganisationKind.STATION, SOCIETY);
    }

    /** An association that endorses what comes from below it. */
    public String association() {
        return unit(OrganisationKind.DISTRICT_ASSOCIATION, SOCIETY);
    }

    /** A town's association below another; its reports need endorsement if that one endorses. */
    public String below(String above) {
        return unit(OrganisationKind.TOWN_ASSOCIATION, above);
    }

    private String unit(OrganisationKind kind, String parent) {
        String code = fresh("TEST-");
        QuarkusTransaction.requiringNew().run(() -> register.add(new Organisation(code, "试验单位" + code, code, kind, parent)));
        return code;
    }

    /** Someone new in the unit, signed in. */
    public Person person(String unit, Role... roles) {
        String username = fresh("person-");
        QuarkusTransaction.requiringNew().run(() -> {
            var account = new Account(username, "试验·" + username, unit, clock.instant());
            if (first == null) passwords.give(account, PASSWORD);
            else account.takePasswordOf(first);
            accounts.open(account, Set.of(roles), null, Actor.system("test"));
            first = account;
        });
        return Person.signIn(username, unit, PASSWORD);
    }

    public Person reporter(String unit) {
        return person(unit, Role.REPORTER);
    }

    public Person reviewer(String unit) {
        return person(unit, Role.REVIEWER);
    }

    /** A reviewer of the unit that leads most measures. */
    public Person lead() {
        return reviewer(LEAD);
    }

    /** A token of a new integration of the unit. */
    public String token(String unit, Scope... scopes) {
        var admin = admin();
        String code = fresh("test-app-");
        Person.tree(admin.post("/integrations", Map.of("code", code, "name", "试验接入", "organisation", unit,
                "owner", admin.username(), "scopes", Stream.of(scopes).map(Scope::wire).toList())));
        return Person.tree(admin.post("/integrations/" + code + "/tokens", Map.of())).get("token").asText();
    }

    public Person admin() {
        return person("KX-500000", Role.ADMIN);
    }

    public Person office() {
        return person("KX-DEPT-BGS", Role.OFFICE);
    }
}
