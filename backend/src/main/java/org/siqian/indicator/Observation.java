package org.siqian.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import org.siqian.indicator.ObservationViews.FigureDraft;
import org.siqian.indicator.ObservationViews.ObservationView;
import org.siqian.shared.Ids;

/**
 * A published figure as it stood from one revision to the next. Nothing is overwritten: a corrected figure is the next row of
 * the same id, and one taken back is a row without a value, so that every past day can be asked what was known.
 */
@Entity
@Immutable
@Table(name = "observation")
@IdClass(Observation.Key.class)
public class Observation {
    record Key(UUID id, int revision) implements Serializable {}

    /** Whether the publisher will still revise it; a figure that was taken back has no value. */
    @Schema(name = "ObservationStatus", description = "Whether the publisher still revises the figure; WITHDRAWN has no value.")
    public enum Status {
        PRELIMINARY,
        FINAL,
        WITHDRAWN
    }

    /** What a figure is of: an indicator in a territory, or a yearly attribute of an entity. */
    record Series(String indicator, String territory, String entity, String attribute) {
        static Series of(String indicator, String territory) {
            return new Series(indicator, territory, null, null);
        }

        static Series ofEntity(String entity, String attribute) {
            return new Series(null, null, entity, attribute);
        }
    }

    @Id
    private UUID id;

    @Id
    private int revision;

    private String indicator;
    private String territory;
    private String entity;
    private String attribute;
    private LocalDate periodStart;
    private LocalDate periodEnd;
    private BigDecimal value;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String publisher;
    private String citation;
    private LocalDate publishedOn;
    private String note;
    private Instant recordedAt;
    private String recordedBy;

    protected Observation() {} // for Hibernate

    /** The first that is known of a series in a period. */
    Observation(Series series, Period period, FigureDraft published, Instant at, String by) {
        this(Ids.next(), 1, series, period, at, by);
        says(published);
    }

    private Observation(UUID id, int revision, Series series, Period period, Instant at, String by) {
        this.id = id;
        this.revision = revision;
        this.indicator = series.indicator();
        this.territory = series.territory();
        this.entity = series.entity();
        this.attribute = series.attribute();
        this.periodStart = period.start();
        this.periodEnd = period.end();
        this.recordedAt = at;
        this.recordedBy = by;
    }

    private void says(FigureDraft published) {
        this.value = published.value();
        this.status = published.status();
        this.publisher = published.publisher().strip();
        this.citation = published.citation().strip();
        this.publishedOn = published.publishedOn();
        this.note = published.note();
    }

    private Observation next(Instant at, String by) {
        return new Observation(id, revision + 1, series(), period(), at, by);
    }

    /** The next revision: what the publisher says now. */
    Observation revised(FigureDraft published, Instant at, String by) {
        var next = next(at, by);
        next.says(published);
        return next;
    }

    /** The next revision: taken back, with the reason as its note. */
    Observation withdrawn(String reason, Instant at, String by) {
        var next = next(at, by);
        next.status = Status.WITHDRAWN;
        next.publisher = publisher;
        next.citation = citation;
        next.publishedOn = publishedOn;
        next.note = reason.strip();
        return next;
    }

    boolean saysTheSameAs(FigureDraft published) {
        return value != null
                && value.compareTo(published.value()) == 0
                && status == published.status()
                && publisher.equals(published.publisher().strip())
                && citation.equals(published.citation().strip())
                && publishedOn.equals(published.publishedOn())
                && Objects.equals(note, published.note());
    }

    boolean isWithdrawn() {
        return status == Status.WITHDRAWN;
    }

    public UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    Status status() {
        return status;
    }

    Series series() {
        return new Series(indicator, territory, entity, attribute);
    }

    Period period() {
        return new Period(periodStart, periodEnd);
    }

    Instant recordedAt() {
        return recordedAt;
    }

    Statistics.Figure figure() {
        return new Statistics.Figure(periodStart, periodEnd, value, status, publisher, citation, publishedOn, id);
    }

    ObservationView view(String unit) {
        return new ObservationView(
                id, revision, indicator, territory, entity, attribute, periodStart, periodEnd, value, unit, status, publisher,
                citation, publishedOn, note, recordedAt, recordedBy);
    }
}
