package org.siqian.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;

/** What must be done twice when a transaction changes what is remembered: now, so that it sees its own change, and at its end. */
public final class AfterCommit {
    private AfterCommit() {}

    public static void alsoNow(Runnable work) {
        work.run();
        if (QuarkusTransaction.isActive()) {
            CDI.current().select(TransactionSynchronizationRegistry.class).get().registerInterposedSynchronization(new Synchronization() {
                @Override
                public void beforeCompletion() {}

                @Override
                public void afterCompletion(int status) {
                    work.run();
                }
            });
        }
    }
}
