package org.siqian.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.siqian.indicator.EntityViews.EntityChangeDraft;
import org.siqian.indicator.EntityViews.EntityView;

/**
 * A cluster, park or firm as the register said it from one change to the next; its code and type never change their meaning. A
 * new name or an end is the next row, so that a past day still counts what was there.
 */
@Entity
@Immutable
@Table(name = "entity")
@IdClass(EntityRevision.Key.class)
public class EntityRevision {
    record Key(String code, int revision) implements Serializable {}

    @Id
    private String code;

    @Id
    private int revision;

    private String type;
    private String name;
    private String territory;
    private LocalDate validFrom;
    private LocalDate validTo;
    private String note;
    private Instant recordedAt;
    private String recordedBy;

    protected EntityRevision() {} // for Hibernate

    EntityRevision(String code, String type, EntityChangeDraft said, Instant at, String by) {
        this(code, 1, type, said, at, by);
    }

    private EntityRevision(String code, int revision, String type, EntityChangeDraft said, Instant at, String by) {
        this.code = code;
        this.revision = revision;
        this.type = type;
        this.name = said.name().strip();
        this.territory = said.territory();
        this.validFrom = said.validFrom();
        this.validTo = said.validTo();
        this.note = said.note();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    EntityRevision changed(EntityChangeDraft said, Instant at, String by) {
        return new EntityRevision(code, revision + 1, type, said, at, by);
    }

    boolean saysTheSameAs(EntityChangeDraft said) {
        return new EntityChangeDraft(name, territory, validFrom, validTo, note)
                .equals(new EntityChangeDraft(said.name().strip(), said.territory(), said.validFrom(), said.validTo(), said.note()));
    }

    boolean isThereIn(int year) {
        return (validFrom == null || validFrom.getYear() <= year) && (validTo == null || validTo.getYear() >= year);
    }

    String code() {
        return code;
    }

    int revision() {
        return revision;
    }

    String type() {
        return type;
    }

    String name() {
        return name;
    }

    String territory() {
        return territory;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Statistics.Thing thing() {
        return new Statistics.Thing(code, name, type, territory, validFrom, validTo);
    }

    EntityView view() {
        return new EntityView(code, revision, type, name, territory, validFrom, validTo, note, recordedAt, recordedBy);
    }
}
