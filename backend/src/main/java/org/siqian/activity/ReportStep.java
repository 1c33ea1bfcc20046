package org.siqian.activity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.FieldNote;
import org.siqian.activity.ReportViews.ReportHistoryStep;
import org.siqian.activity.ReportViews.TransitionNote;

/** One step of a report's life; a submission keeps what was handed in. */
@Entity
@Immutable
@Table(name = "report_step")
@IdClass(ReportStep.Key.class)
public class ReportStep {
    record Key(UUID report, int ordinal) implements Serializable {}

    @Id
    private UUID report;

    @Id
    private int ordinal;

    private Instant at;
    private UUID by;
    private String byName;

    @Enumerated(EnumType.STRING)
    private ReportAction transition;

    @Enumerated(EnumType.STRING)
    private ReportStatus fromStatus;

    @Enumerated(EnumType.STRING)
    private ReportStatus toStatus;

    private int revision;
    private String comment;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FieldNote> fieldNotes;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReportContent content;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    protected ReportStep() {} // for Hibernate

    ReportStep(ActivityReport report, int ordinal, ReportAction transition, ReportStatus from, Viewer by) {
        this.report = report.id();
        this.ordinal = ordinal;
        this.at = report.updatedAt();
        this.by = by.id();
        this.byName = by.signature();
        this.transition = transition;
        this.fromStatus = from;
        this.toStatus = report.status();
        this.revision = report.revision();
        this.fieldNotes = List.of();
        if (transition != ReportAction.SUBMIT) return;
        this.content = report.content();
        this.findings = report.submission().findings();
    }

    void says(TransitionNote note) {
        this.comment = note.comment();
        this.fieldNotes = List.copyOf(note.fieldNotes());
    }

    String byName() {
        return byName;
    }

    Instant at() {
        return at;
    }

    UUID report() {
        return report;
    }

    UUID by() {
        return by;
    }

    ReportAction transition() {
        return transition;
    }

    int revision() {
        return revision;
    }

    /** What was handed in, or null if this was no submission. */
    ReportContent content() {
        return content;
    }

    /** Null for what was handed in before there were any. */
    List<Finding> findings() {
        return findings == null ? List.of() : findings;
    }

    ReportHistoryStep view() {
        return new ReportHistoryStep(at, byName, transition, fromStatus, toStatus, revision, comment, fieldNotes);
    }
}
