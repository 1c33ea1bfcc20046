package org.siqian.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;

/** How much of a year's work should be done by a day: farm training is not even over the year. Versions are kept, the last holds. */
@Entity
@Immutable
@Table(name = "pace_profile")
@IdClass(PaceProfile.Key.class)
public class PaceProfile {
    record Key(String indicator, int version) implements Serializable {}

    /** Evenly by the calendar, as last year went, or as the office draws it. */
    @Schema(name = "PaceKind", description = "CALENDAR is even over the days, LAST_YEAR follows last year's approved work, DRAWN is twelve shares.")
    public enum Kind {
        CALENDAR,
        LAST_YEAR,
        DRAWN
    }

    @Id
    private String indicator;

    @Id
    private int version;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private BigDecimal[] shares;
    private Instant recordedAt;
    private String recordedBy;

    protected PaceProfile() {} // for Hibernate

    PaceProfile(String indicator, int version, Kind kind, List<BigDecimal> shares, Instant recordedAt, String recordedBy) {
        this.indicator = indicator;
        this.version = version;
        this.kind = kind;
        this.shares = shares.toArray(BigDecimal[]::new);
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
    }

    public String indicator() {
        return indicator;
    }

    public int version() {
        return version;
    }

    public Kind kind() {
        return kind;
    }

    boolean isKnown(Instant before) {
        return before == null || recordedAt.isBefore(before);
    }

    /**
     * The part of the year's work that should be done at the end of the day, from 0 to 1: as drawn, evenly within each month. Last
     * year's curve lies in what was counted, which this room does not know; where there was nothing last year, the calendar holds.
     */
    public BigDecimal shareGone(LocalDate day) {
        if (kind != Kind.DRAWN) return part(BigDecimal.ONE, day.getDayOfYear(), day.lengthOfYear());
        int month = day.getMonthValue();
        BigDecimal before = month == 1 ? BigDecimal.ZERO : shares[month - 2];
        return before.add(part(shares[month - 1].subtract(before), day.getDayOfMonth(), day.lengthOfMonth()));
    }

    private static BigDecimal part(BigDecimal whole, int days, int of) {
        return whole.multiply(BigDecimal.valueOf(days)).divide(BigDecimal.valueOf(of), MathContext.DECIMAL64);
    }

    PaceViews.PaceVersion view() {
        return new PaceViews.PaceVersion(version, kind, List.of(shares), recordedAt, recordedBy);
    }
}
