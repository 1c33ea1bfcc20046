package org.siqian.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.siqian.access.Account;
import org.siqian.access.Accounts;
import org.siqian.access.Passwords;
import org.siqian.access.Role;
import org.siqian.audit.Actor;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.shared.SiqianClock;

/** The people of the sample: one for every role and, to file the sample work, one for every unit that files. */
@ApplicationScoped
public class SamplePeople {
    static final Actor SAMPLE = Actor.system("sample");

    private record Person(String username, String displayName, String organisation, Role role) {}

    /** Those whose sign-ins are printed. */
    private static final List<Person> NAMED = List.of(
            new Person("wanzhou", "示例·万州填报员", "KX-500101", Role.REPORTER),
            new Person("kaizhou", "示例·开州填报员", "KX-500154", Role.REPORTER),
            new Person("henghe", "示例·恒合乡填报员", "KX-500101239", Role.REPORTER),
            new Person("wanzhou.review", "示例·万州初审员", "KX-500101", Role.REVIEWER),
            new Person("kepu", "示例·科普部审核员", "KX-DEPT-KPB", Role.REVIEWER),
            new Person("zhanlue", "示例·战略部审核员", "KX-DEPT-ZLFZ", Role.REVIEWER),
            new Person("chuangxin", "示例·创新部审核员", "KX-DEPT-KXJSCX", Role.REVIEWER),
            new Person("zuren", "示例·组人部审核员", "KX-DEPT-ZZRS", Role.REVIEWER),
            new Person("ducha", "示例·督查室", "KX-DEPT-BGS", Role.OFFICE),
            new Person("leader", "示例·责任领导", "KX-500000", Role.LEADER),
            new Person("admin", "示例·管理员", "KX-500000", Role.ADMIN));

    private static final Set<OrganisationKind> FILING = Set.of(
            OrganisationKind.DISTRICT_ASSOCIATION, OrganisationKind.ZONE_ASSOCIATION, OrganisationKind.DEPARTMENT,
            OrganisationKind.AFFILIATED_UNIT, OrganisationKind.OFFICE_UNIT, OrganisationKind.SOCIETY,
            OrganisationKind.SOCIETY_UNION);

    private final Accounts accounts;
    private final Passwords passwords;
    private final Register register;
    private final SiqianClock clock;
    private final boolean wanted;
    private final Optional<String> password;

    public SamplePeople(
            Accounts accounts, Passwords passwords, Register register, SiqianClock clock, @ConfigProperty(name = "siqian.sample") boolean wanted,
            @ConfigProperty(name = "siqian.sample-password") Optional<String> password) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.register = register;
        this.clock = clock;
        this.wanted = wanted;
        this.password = password;
    }

    @ActivateRequestContext
    void move(@Observes @Priority(20) StartupEvent start) {
        if (!wanted) return;
        System.out.println("示例账号 sample sign-ins: " + String.join(" ", NAMED.stream().map(Person::username).toList()));
        if (QuarkusTransaction.requiringNew().call(() -> accounts.byUsername("wanzhou").isPresent())) return;
        String secret = password.filter(p -> !p.isBlank()).orElseGet(SamplePeople::random);
        QuarkusTransaction.requiringNew().run(() -> open(secret));
        System.out.println("示例密码 sample password: " + password.map(given -> "SIQIAN_SAMPLE_PASSWORD").orElse(secret));
    }

    private static String random() {
        byte[] secret = new byte[9];
        new SecureRandom().nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private void open(String secret) {
        Account first = null;
        for (Person p : NAMED) {
            var account = new Account(p.username, p.displayName, p.organisation, clock.instant());
            if (first == null) passwords.give(account, secret);
            else account.takePasswordOf(first);
            first = first == null ? account : first;
            accounts.open(account, Set.of(p.role), null, SAMPLE);
        }
        for (Organisation unit : List.copyOf(register.all())) {
            if (!FILING.contains(unit.kind())) continue;
            // files the sample work and signs in nowhere: no password is set
            var filer = new Account(filerOf(unit.code()), "示例·" + unit.shortName() + "填报员", unit.code(), clock.instant());
            accounts.open(filer, Set.of(Role.REPORTER), null, SAMPLE);
        }
    }

    static String filerOf(String organisation) {
        return "sample." + organisation.toLowerCase(java.util.Locale.ROOT);
    }
}
