package org.siqian.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.jboss.logging.Logger;
import org.siqian.shared.SiqianClock;

/**
 * Chains committed events by hash, within seconds and after the fact, so that no writer waits for another. Of several
 * replicas one seals and the others go away (the database's lock decides).
 */
@ApplicationScoped
public class AuditSealer {
    private static final Logger LOG = Logger.getLogger(AuditSealer.class);
    private static final int AT_ONCE = 5_000;

    private final EntityManager database;
    private final AuditVerification verification;
    private final SiqianClock clock;
    private LocalDate noted;

    public AuditSealer(EntityManager database, AuditVerification verification, SiqianClock clock) {
        this.database = database;
        this.verification = verification;
        this.clock = clock;
    }

    /** How many events it sealed. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void seal() {
        sealSome();
    }

    int sealSome() {
        return (int) database.createNativeQuery("select seal_audit_events(:most)", Integer.class)
                .setParameter("most", AT_ONCE)
                .getSingleResult();
    }

    /** Once a day the head stands in the log, outside the database: a chain that was rewritten does not lead to it. */
    @Scheduled(every = "1h", delayed = "1m")
    @Transactional
    void noteHead() {
        var today = clock.today();
        if (today.equals(noted)) return;
        verification.head().ifPresent(head -> LOG.infof("审计链 audit chain: %s", head.noted()));
        noted = today;
    }
}
