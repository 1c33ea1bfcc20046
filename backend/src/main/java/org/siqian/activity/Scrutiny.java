package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.siqian.shared.SiqianClock;

/**
 * What strikes about a report as it is handed in, shown to whoever files it first. Nothing is ever refused for it: it goes with
 * the report to whoever reviews it. Writes nothing; {@code measure-checks} says how often it is right.
 */
@ApplicationScoped
public class Scrutiny {
    private static final int FIRST_YEAR = 2000;

    private final ThreadLocal<Boolean> blind = ThreadLocal.withInitial(() -> false);

    private final EventCheck events;
    private final PhotoCheck photos;
    private final HabitCheck habits;
    private final SiqianClock clock;

    public Scrutiny(EventCheck events, PhotoCheck photos, HabitCheck habits, SiqianClock clock) {
        this.events = events;
        this.photos = photos;
        this.habits = habits;
        this.clock = clock;
    }

    /** Runs the work without a look at pictures, on this thread alone: the sample shows the same few drawings over and over. */
    public void besidesPictures(Runnable work) {
        blind.set(true);
        try {
            work.run();
        } finally {
            blind.remove();
        }
    }

    /** Of a report that has the id already, or (null) is not kept yet. */
    public List<Finding> of(ReportContent content, UUID self) {
        var found = new ArrayList<Finding>();
        if (isAbsurd(content)) return found;
        found.addAll(events.of(content, self));
        if (!blind.get()) found.addAll(photos.of(content, self));
        found.addAll(habits.of(content, self));
        return found;
    }

    /** A draft may still say what no report can be handed in with. */
    private boolean isAbsurd(ReportContent content) {
        if (content.participants() != null && content.participants() < 0) return true;
        return content.occurredTo() != null
                && (content.occurredTo().isAfter(clock.today()) || content.occurredFrom().isAfter(content.occurredTo())
                        || content.occurredFrom().getYear() < FIRST_YEAR);
    }
}
