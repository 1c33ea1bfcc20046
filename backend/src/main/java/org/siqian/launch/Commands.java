package org.siqian.launch;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import org.siqian.shared.Refusal;

/** What the program does instead of serving when it is started with words behind its name; each ends it with an exit code. */
@ApplicationScoped
public class Commands {
    private static final String USAGE =
            "用法 usage: create-admin NAME | create-account NAME UNIT ROLE | verify-audit [POSITION:HASH] | measure-checks";
    private static final int REFUSED = 2;

    private final AccountCommand accounts;
    private final AuditCommand audit;
    private final MeasureCommand measure;
    private final String[] given;

    public Commands(AccountCommand accounts, AuditCommand audit, MeasureCommand measure, @CommandLineArguments String[] given) {
        this.accounts = accounts;
        this.audit = audit;
        this.measure = measure;
        this.given = given;
    }

    @ActivateRequestContext
    void obey(@Observes @Priority(100) StartupEvent start) {
        if (given.length == 0) return;
        try {
            Quarkus.asyncExit(obey());
        } catch (IllegalArgumentException | Refusal refused) {
            System.err.println(refused.getMessage());
            Quarkus.asyncExit(REFUSED);
        }
    }

    private int obey() {
        String what = given[0] + " " + given.length;
        return switch (what) {
            case "create-admin 2" -> accounts.createAdmin(given[1]);
            case "create-account 4" -> accounts.create(given[1], given[2], given[3]);
            case "measure-checks 1" -> measure.run();
            case "verify-audit 1" -> audit.verify(null);
            case "verify-audit 2" -> audit.verify(given[1]);
            default -> throw new IllegalArgumentException(USAGE);
        };
    }
}
