package org.siqian.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is measured: the city's outcomes are observed statistics, the association's own outputs are counted from reports. */
@Entity
@Table(name = "indicator")
public class Indicator {
    /** Never mixed: an outcome is the city's, an output is the association's own work. */
    @Schema(name = "IndicatorClass", description = "The city’s outcomes or the association’s own outputs.")
    public enum IndicatorClass {
        OUTCOME,
        OUTPUT
    }

    /** How it adds over time: within the year, since the start, the last level, or not at all. */
    @Schema(name = "Accumulation", description = "How amounts add over time.")
    public enum Accumulation {
        FLOW,
        CUMULATIVE,
        STOCK,
        RATE
    }

    /** Whether more or less of it is better. */
    @Schema(name = "Polarity", description = "Whether more or less is better.")
    public enum Polarity {
        MORE,
        LESS
    }

    /** Counted from approved reports, or observed as a published statistic. */
    @Schema(name = "IndicatorSource", description = "Counted from reports or observed as a statistic.")
    public enum Source {
        COUNTED,
        OBSERVED
    }

    @Id
    private String code;

    @Version
    private long version;

    private String name;
    private String nameEn;
    private String shortName;
    private String unit;

    @Enumerated(EnumType.STRING)
    private IndicatorClass indicatorClass;

    private String owner;

    @Enumerated(EnumType.STRING)
    private Accumulation accumulation;

    @Enumerated(EnumType.STRING)
    private Polarity polarity;

    @Enumerated(EnumType.STRING)
    private Source source;

    private int ordinal;
    private String note;
    private Instant recordedAt;

    @JdbcTypeCode(SqlTypes.JSON)
    private Derivation derivation;

    protected Indicator() {} // for Hibernate

    /** {@code recordedAt} is null for what was known from the start. */
    Indicator(IndicatorViews.IndicatorDraft draft, int ordinal, Instant recordedAt) {
        this.recordedAt = recordedAt;
        this.derivation = draft.derivation();
        this.code = draft.code();
        this.name = draft.name();
        this.nameEn = draft.nameEn();
        this.shortName = draft.shortName() == null ? draft.name() : draft.shortName();
        this.unit = draft.unit();
        this.indicatorClass = draft.indicatorClass();
        this.owner = draft.owner();
        this.accumulation = draft.accumulation();
        this.polarity = draft.polarity() == null ? Polarity.MORE : draft.polarity();
        this.source = draft.source();
        this.ordinal = ordinal;
        this.note = draft.note();
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    public IndicatorClass indicatorClass() {
        return indicatorClass;
    }

    public String owner() {
        return owner;
    }

    public Accumulation accumulation() {
        return accumulation;
    }

    public Polarity polarity() {
        return polarity;
    }

    public Source source() {
        return source;
    }

    /** How its values follow from other statistics; null where they are published or counted themselves. */
    public Derivation derivation() {
        return derivation;
    }

    boolean isKnown(Instant before) {
        return before == null || recordedAt == null || recordedAt.isBefore(before);
    }

    int ordinal() {
        return ordinal;
    }

    public IndicatorViews.IndicatorView view() {
        return new IndicatorViews.IndicatorView(
                code, name, nameEn, shortName, unit, indicatorClass, owner, accumulation, polarity, source, note,
                derivation);
    }

    public IndicatorViews.IndicatorName named() {
        return new IndicatorViews.IndicatorName(code, name, shortName, unit, indicatorClass);
    }
}
