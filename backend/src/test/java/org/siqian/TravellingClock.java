package org.siqian;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import java.time.Duration;
import java.time.Instant;
import org.siqian.shared.SiqianClock;

/** The product's clock, which a test may put forward for everybody; it runs true unless one does. */
@Alternative
@Priority(1)
@ApplicationScoped
public class TravellingClock extends SiqianClock {
    private volatile Duration ahead = Duration.ZERO;

    /** Puts it so far ahead of the true time; zero puts it right. */
    public void goesAheadBy(Duration ahead) {
        this.ahead = ahead;
    }

    @Override
    public Instant instant() {
        return super.instant().plus(ahead);
    }
}
