package org.siqian.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** That an administrator let one unit take over from others, with what was so before, to be put back when it was a mistake. */
@Entity
@Table(name = "succession")
public class Succession {
    /** Last days as they were, and what moved in each collective. */
    record Former(Map<String, LocalDate> ends, Map<String, Collective.Change> memberships) {}

    @Id
    private String id;

    private String successor;
    private LocalDate beginsOn;
    private String[] predecessors;
    private String note;

    @JdbcTypeCode(SqlTypes.JSON)
    private Former former;

    private String enteredBy;
    private Instant enteredAt;

    protected Succession() {} // for Hibernate

    Succession(String successor, LocalDate on, List<String> predecessors, String note, Former former, String by, Instant at) {
        this.id = idOf(successor, on);
        this.successor = successor;
        this.beginsOn = on;
        this.predecessors = predecessors.toArray(String[]::new);
        this.note = note;
        this.former = former;
        this.enteredBy = by;
        this.enteredAt = at;
    }

    /** One a day and successor. */
    static String idOf(String successor, LocalDate on) {
        return successor + "@" + on;
    }

    String id() {
        return id;
    }

    public String successor() {
        return successor;
    }

    LocalDate on() {
        return beginsOn;
    }

    List<String> predecessors() {
        return List.of(predecessors);
    }

    Former former() {
        return former;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    /** It never changes; entered again after it was undone it is another. */
    long version() {
        return enteredAt.toEpochMilli();
    }

    SuccessionViews.SuccessionView view() {
        return new SuccessionViews.SuccessionView(successor, beginsOn, predecessors(), note, enteredBy, enteredAt, version());
    }
}
