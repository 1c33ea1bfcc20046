package org.siqian.launch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import org.siqian.sample.CheckTrial;

/** {@code measure-checks}: how often the checks at submission are right, on work made up for it that is taken back at the end. */
@ApplicationScoped
public class MeasureCommand {
    private static final int PATIENCE_SECONDS = 1800;

    private final CheckTrial trial;

    public MeasureCommand(CheckTrial trial) {
        this.trial = trial;
    }

    int run() {
        QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(PATIENCE_SECONDS));
        try {
            trial.run().lines().forEach(System.out::println);
            return 0;
        } finally {
            QuarkusTransaction.rollback();
        }
    }
}
