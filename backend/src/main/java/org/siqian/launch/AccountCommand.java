package org.siqian.launch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.siqian.access.Account;
import org.siqian.access.Accounts;
import org.siqian.access.Passwords;
import org.siqian.access.Role;
import org.siqian.audit.Actor;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/**
 * {@code java -jar quarkus-run.jar create-account NAME UNIT ROLE}, or {@code create-admin NAME} for the first of all: how an
 * installation without sample people gets its accounts. The password is made here, printed once, kept nowhere and changed at the first sign-in.
 */
@ApplicationScoped
public class AccountCommand {
    private static final String ASSOCIATION = "KX-500000";

    private final Accounts accounts;
    private final Passwords passwords;
    private final SiqianClock clock;
    private final String[] given;

    public AccountCommand(Accounts accounts, Passwords passwords, SiqianClock clock, @CommandLineArguments String[] given) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
        this.given = given;
    }

    @ActivateRequestContext
    void obey(@Observes @Priority(100) StartupEvent start) {
        if (given.length == 0) return;
        try {
            if (given.length == 2 && given[0].equals("create-admin")) open(given[1], ASSOCIATION, Role.ADMIN);
            else if (given.length == 4 && given[0].equals("create-account")) open(given[1], given[2], Role.valueOf(given[3]));
            else throw new IllegalArgumentException("用法 usage: create-admin NAME | create-account NAME UNIT ROLE");
            Quarkus.asyncExit(0);
        } catch (IllegalArgumentException | Refusal refused) {
            System.err.println(refused.getMessage());
            Quarkus.asyncExit(2);
        }
    }

    private void open(String name, String unit, Role role) {
        if (!name.matches("[A-Za-z0-9._-]{2,60}")) throw new IllegalArgumentException("用户名只含字母、数字、点、横线和下划线 a bad name: " + name);
        String password = QuarkusTransaction.requiringNew().call(() -> {
            if (accounts.byUsername(name).isPresent()) throw new IllegalArgumentException("账号已存在 the account exists: " + name);
            var account = new Account(name, name, unit, clock.instant());
            String temporary = passwords.giveTemporary(account);
            accounts.open(account, Set.of(role), clock.today(), Actor.system(given[0]));
            return temporary;
        });
        System.out.println("账号 account: " + name + " " + unit + " " + role + "\n密码 password: " + password);
    }
}
