package org.siqian.supervision;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.siqian.shared.Masking;
import org.siqian.supervision.DirectiveViews.DirectiveHistoryStep;

/** One step of a directive's life: who, when, what. */
@Entity
@Immutable
@Table(name = "directive_step")
@IdClass(DirectiveStep.Key.class)
public class DirectiveStep {
    record Key(UUID directive, int ordinal) implements Serializable {}

    @Id
    private UUID directive;

    @Id
    private int ordinal;

    private Instant at;
    private String byName;

    @Enumerated(EnumType.STRING)
    private DirectiveAction step;

    @Enumerated(EnumType.STRING)
    private DirectiveStatus status;

    private String comment;

    protected DirectiveStep() {} // for Hibernate

    DirectiveStep(Directive directive, int ordinal, DirectiveAction step, String byName, Instant at, String comment) {
        this.directive = directive.id();
        this.ordinal = ordinal;
        this.at = at;
        this.byName = byName;
        this.step = step;
        this.status = directive.status();
        this.comment = comment;
    }

    String byName() {
        return byName;
    }

    Instant at() {
        return at;
    }

    DirectiveHistoryStep view(boolean inFull) {
        return new DirectiveHistoryStep(at, byName, step, status, inFull ? comment : Masking.text(comment));
    }
}
