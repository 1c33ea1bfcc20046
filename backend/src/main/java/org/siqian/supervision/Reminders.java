package org.siqian.supervision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.siqian.supervision.Concern.Subject;

/** What was said about what. */
@ApplicationScoped
public class Reminders implements PanacheRepositoryBase<Reminder, UUID> {
    private static final long SWEEP = 0x5357454550L;

    /** Behind everybody else who is reminding of it just now. */
    boolean saidByHandOn(Subject subject, LocalDate day, String byName) {
        getEntityManager().createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:reminders, 0))", Integer.class)
                .setParameter("reminders", "reminders of " + subject.key() + " on " + day)
                .getSingleResult();
        return list("kind = ?1 and reference = ?2 and level = ?3 and day = ?4 and byName = ?5",
                        subject.kind(), subject.reference(), Reminder.Level.BY_HAND, day, byName)
                .stream().anyMatch(r -> r.subjectKey().equals(subject.key()));
    }

    /** By the clock, of what is due on that day. */
    List<Reminder> levelsOf(Subject subject, LocalDate dueOn) {
        return list("kind = ?1 and reference = ?2 and level <> ?3 and dueOn = ?4", subject.kind(), subject.reference(), Reminder.Level.BY_HAND, dueOn);
    }

    /** The desks, or whatever the kind speaks of, that the clock has reminded that day. */
    List<String> toldOn(AttentionKind kind, LocalDate day) {
        return list("kind = ?1 and level <> ?2 and day = ?3", kind, Reminder.Level.BY_HAND, day).stream().map(Reminder::reference).distinct().toList();
    }

    /** The last of each subject. */
    Map<String, Reminder> lastOf(Collection<Subject> subjects) {
        var references = subjects.stream().map(Subject::reference).distinct().toList();
        if (references.isEmpty()) return Map.of();
        return list("reference in ?1 order by at", references).stream().collect(Collectors.toMap(Reminder::subjectKey, r -> r, (a, b) -> b));
    }

    /** One sweep of all replicas at a time; released with the transaction. */
    boolean sweepIsMine() {
        return (boolean) getEntityManager()
                .createNativeQuery("select pg_try_advisory_xact_lock(:sweep)", Boolean.class)
                .setParameter("sweep", SWEEP)
                .getSingleResult();
    }
}
