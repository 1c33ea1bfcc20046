package org.siqian.launch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.siqian.access.Account;
import org.siqian.access.Accounts;
import org.siqian.access.Passwords;
import org.siqian.access.Role;
import org.siqian.audit.Actor;
import org.siqian.shared.SiqianClock;

/**
 * {@code java -jar quarkus-run.jar create-account NAME UNIT ROLE}, or {@code create-admin NAME} for the first of all: how an
 * installation without sample people gets its accounts. The password is made here, printed once, kept nowhere and changed at the first sign-in.
 */
@ApplicationScoped
public class AccountCommand {
    private static final String ASSOCIATION = "KX-500000";
    private static final Actor BY = Actor.system("create-account");

    private final Accounts accounts;
    private final Passwords passwords;
    private final SiqianClock clock;

    public AccountCommand(Accounts accounts, Passwords passwords, SiqianClock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.clock = clock;
    }

    int createAdmin(String name) {
        return open(name, ASSOCIATION, Role.ADMIN);
    }

    int create(String name, String unit, String role) {
        return open(name, unit, Role.valueOf(role));
    }

    private int open(String name, String unit, Role role) {
        if (!name.matches("[A-Za-z0-9._-]{2,60}")) throw new IllegalArgumentException("用户名只含字母、数字、点、横线和下划线 a bad name: " + name);
        String password = QuarkusTransaction.requiringNew().call(() -> {
            if (accounts.byUsername(name).isPresent()) throw new IllegalArgumentException("账号已存在 the account exists: " + name);
            var account = new Account(name, name, unit, clock.instant());
            String temporary = passwords.giveTemporary(account);
            accounts.open(account, Set.of(role), clock.today(), BY);
            return temporary;
        });
        System.out.println("账号 account: " + name + " " + unit + " " + role + "\n密码 password: " + password);
        return 0;
    }
}
