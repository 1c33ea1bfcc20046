package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.siqian.access.Right;
import org.siqian.access.Viewer;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.shared.SiqianClock;

/** Which reports a viewer is concerned with, as a condition on many at once; of one {@link ReportPermission} says the same. */
@ApplicationScoped
public class ReportSight {
    static final String CONCERNED =
            "(r.organisation in :mine or array_overlaps(r.joint, :mineArray) or coalesce(array_get(r.measures, 1), '') in :led)";

    private final Register register;
    private final PlanBook book;
    private final SiqianClock clock;

    public ReportSight(Register register, PlanBook book, SiqianClock clock) {
        this.register = register;
        this.book = book;
        this.clock = clock;
    }

    /** The units and measures through which reports concern somebody, or all of them. */
    record Sight(boolean all, List<String> mine, List<String> led) {
        boolean concerns(ReportRow row) {
            return all
                    || mine.contains(row.organisation())
                    || List.of(row.joint()).stream().anyMatch(mine::contains)
                    || row.measures().length > 0 && led.contains(row.measures()[0]);
        }

        /** What {@link #CONCERNED} asks for. */
        Map<String, Object> values() {
            return all ? Map.of() : Map.of("mine", mine, "mineArray", mine.toArray(String[]::new), "led", led);
        }

        /** Whether it exists for the viewer: concerned, or a revision of it counts. */
        String visible() {
            return all ? "1 = 1" : "(r.countedRevision is not null or " + CONCERNED + ")";
        }

        /** Whether what the report says now is the viewer's to know: of one that is being revised, outsiders know what counts. */
        String open() {
            return all ? "1 = 1" : "(r.countedContent is null or " + CONCERNED + ")";
        }
    }

    Sight of(Viewer viewer) {
        if (viewer.may(Right.OVERSEE_REPORTS)) return new Sight(true, List.of(), List.of());
        var units = viewer.unitsOf(Right.FOLLOW_REPORTS);
        var mine = units.stream().flatMap(u -> register.answeredBy(u, clock.today()).stream()).distinct().toList();
        var led = units.stream().flatMap(u -> book.measuresLedBy(u, clock.today()).stream()).distinct().toList();
        return new Sight(false, mine, led);
    }
}
