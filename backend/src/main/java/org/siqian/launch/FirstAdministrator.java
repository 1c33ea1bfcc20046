package org.siqian.launch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import org.siqian.access.Account;
import org.siqian.access.Accounts;
import org.siqian.access.Role;
import org.siqian.audit.Actor;
import org.siqian.shared.SiqianClock;

/**
 * {@code java -jar quarkus-run.jar create-admin NAME}: the only way an installation without sample people gets its first
 * account. The password is made here, printed once and kept nowhere.
 */
@ApplicationScoped
public class FirstAdministrator {
    static final String COMMAND = "create-admin";

    private final Accounts accounts;
    private final SiqianClock clock;
    private final String[] arguments;

    public FirstAdministrator(Accounts accounts, SiqianClock clock, @CommandLineArguments String[] arguments) {
        this.accounts = accounts;
        this.clock = clock;
        this.arguments = arguments;
    }

    @ActivateRequestContext
    void create(@Observes @Priority(100) StartupEvent start) {
        if (arguments.length == 0 || !arguments[0].equals(COMMAND)) return;
        if (arguments.length != 2 || !arguments[1].matches("[A-Za-z0-9._-]{2,60}")) {
            System.err.println("用法 usage: create-admin NAME");
            Quarkus.asyncExit(2);
            return;
        }
        QuarkusTransaction.requiringNew().run(() -> open(arguments[1]));
        Quarkus.asyncExit(0);
    }

    private void open(String name) {
        if (accounts.byUsername(name).isPresent()) {
            System.err.println("账号已存在 the account exists: " + name);
            return;
        }
        byte[] secret = new byte[12];
        new SecureRandom().nextBytes(secret);
        String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        var account = new Account(name, name, "KX-500000", Set.of(Role.ADMIN), clock.instant());
        account.setPassword(password);
        accounts.open(account, Actor.system(COMMAND));
        System.out.println("管理员 administrator: " + name + "\n密码 password: " + password);
    }
}
