package org.siqian.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.shared.AsOf;

/** What was promised of an indicator, as the document words it: a relation keeps no invented number. */
@Entity
@Table(name = "target")
public class Target {
    /** A number, a relation between two series, a number for each member of a set, or a direction without a number. */
    @Schema(name = "TargetType", description = "A number, a relation, a number for each of a set, or a direction.")
    public enum Type {
        VALUE,
        RELATION,
        FOR_EACH,
        TREND
    }

    /** 力争 is aspirational: reported apart and never red. */
    @Schema(name = "TargetStrength", description = "ASPIRATIONAL (力争) is reported apart and never red.")
    public enum Strength {
        FIRM,
        ASPIRATIONAL
    }

    /** When it is due. */
    @Schema(name = "TargetCadence", description = "When a target is due.")
    public enum Cadence {
        BY_DATE,
        EACH_YEAR,
        IN_YEAR,
        THROUGHOUT,
        STANDING
    }

    @Id
    private String code;

    private String indicator;
    private String owner;

    @Enumerated(EnumType.STRING)
    private Type type;

    private String operator;
    private BigDecimal value;
    private BigDecimal tolerance;

    @Enumerated(EnumType.STRING)
    private Strength strength;

    @Enumerated(EnumType.STRING)
    private Cadence cadence;

    private LocalDate periodStart;
    private LocalDate periodEnd;
    private String milestoneOf;
    private int ordinal;

    @JdbcTypeCode(SqlTypes.JSON)
    private TargetReading reading;

    private String root;
    private String supersedes;
    private LocalDate effectiveFrom;
    private String document;
    private Instant recordedAt;
    private String recordedBy;
    private Instant withdrawnAt;
    private String withdrawnWhy;
    @Transient private QuotaStatus quota;

    protected Target() {} // for Hibernate

    /** A promise of a document of its own. */
    Target(Indicator indicator, TargetDrafts.TargetDraft draft, int ordinal) {
        this.code = draft.code();
        this.indicator = indicator.code();
        this.owner = indicator.owner();
        this.type = draft.type();
        this.operator = draft.operator();
        this.value = draft.value();
        this.tolerance = draft.tolerance();
        this.strength = draft.strength();
        this.cadence = draft.cadence();
        this.periodStart = draft.periodStart();
        this.periodEnd = draft.periodEnd();
        this.milestoneOf = draft.milestoneOf();
        this.ordinal = ordinal;
        this.document = draft.document();
        this.effectiveFrom = draft.effectiveFrom();
        this.reading = TargetReading.of(draft, indicator);
    }

    /** What takes its place from a day on: all that the later document leaves unsaid stays as it was. */
    Target succeededBy(TargetDrafts.TargetSuccessionDraft draft, String code) {
        var next = new Target();
        next.code = code;
        next.root = root();
        next.supersedes = this.code;
        next.indicator = indicator;
        next.owner = owner;
        next.type = type;
        next.operator = or(draft.operator(), operator);
        next.value = or(draft.value(), value);
        next.tolerance = draft.tolerance() != null || !next.operator.equals("~") ? draft.tolerance() : tolerance;
        next.strength = or(draft.strength(), strength);
        next.cadence = or(draft.cadence(), cadence);
        boolean samePeriod = next.cadence == cadence;
        next.periodStart = samePeriod ? or(draft.periodStart(), periodStart) : draft.periodStart();
        next.periodEnd = samePeriod ? or(draft.periodEnd(), periodEnd) : draft.periodEnd();
        next.milestoneOf = milestoneOf;
        next.ordinal = ordinal;
        next.effectiveFrom = draft.effectiveFrom();
        next.document = or(draft.document(), document);
        next.reading = reading.revised(draft);
        return next;
    }

    private static <T> T or(T said, T unsaid) {
        return said == null ? unsaid : said;
    }

    void isRecorded(Instant at, String by) {
        this.recordedAt = at;
        this.recordedBy = by;
    }

    Target(TargetViews.TargetView promised, int ordinal) {
        this.code = promised.code();
        this.indicator = promised.indicator();
        this.owner = promised.owner();
        this.type = promised.type();
        this.operator = promised.operator();
        this.value = promised.value();
        this.tolerance = promised.tolerance();
        this.strength = promised.strength();
        this.cadence = promised.cadence();
        this.periodStart = promised.periodStart();
        this.periodEnd = promised.periodEnd();
        this.milestoneOf = promised.milestoneOf();
        this.ordinal = ordinal;
        this.reading = TargetReading.of(promised);
    }

    /** The same promise of one unit's part in a year: at least (or at most) its quota, due when the year ends. Never stored. */
    public Target ofQuota(BigDecimal quota, QuotaStatus status, int year, LocalDate from) {
        var part = new Target();
        part.quota = status;
        part.code = code;
        part.indicator = indicator;
        part.type = type;
        part.operator = operator.startsWith("<") ? "<=" : ">="; // whoever does what it took on has done enough
        part.value = quota;
        part.strength = strength;
        part.cadence = cadence;
        part.periodStart = from;
        part.periodEnd = cadence == Cadence.BY_DATE ? LocalDate.of(year, 12, 31) : periodEnd;
        part.reading = reading;
        return part;
    }

    public QuotaStatus quota() { // null for targets of the city
        return quota;
    }

    public String code() {
        return code;
    }

    public String indicator() {
        return indicator;
    }

    public String owner() {
        return owner;
    }

    public Type type() {
        return type;
    }

    public String operator() {
        return operator;
    }

    /** Null for relations and trends. */
    public BigDecimal value() {
        return value;
    }

    public BigDecimal tolerance() {
        return tolerance;
    }

    public Strength strength() {
        return strength;
    }

    public Cadence cadence() {
        return cadence;
    }

    public LocalDate periodStart() {
        return periodStart;
    }

    public LocalDate periodEnd() {
        return periodEnd;
    }

    public String milestoneOf() {
        return milestoneOf;
    }

    public TargetReading reading() {
        return reading;
    }

    int ordinal() {
        return ordinal;
    }

    /** Whether the target speaks of that year: its own year, any year up to its date, or every year. */
    public boolean concerns(int year) {
        boolean begun = periodStart == null || periodStart.getYear() <= year;
        boolean open = periodEnd == null || year <= periodEnd.getYear();
        return begun && open;
    }

    /** The code its chain began with, by which quotas and stretches name it whatever version holds. */
    public String root() {
        return root == null ? code : root;
    }

    /** Which version of its chain it is, from 1. */
    int number() {
        return root == null ? 1 : Integer.parseInt(code.substring(root.length() + 1));
    }

    /** The earlier version whose place it takes from {@link #effectiveFrom} on; null for what the first document promised. */
    public String supersedes() {
        return supersedes;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    /** The document's number; null for the plan's own. */
    public String document() {
        return document;
    }

    /** Null for what the catalogue brought: known from the start. */
    public Instant recordedAt() {
        return recordedAt;
    }

    String recordedBy() {
        return recordedBy;
    }

    Instant withdrawnAt() {
        return withdrawnAt;
    }

    String withdrawnWhy() {
        return withdrawnWhy;
    }

    /** How much had happened to it: entered, come into force, taken back. */
    int changes(AsOf then) {
        if (recordedAt != null && then.known() != null && !recordedAt.isBefore(then.known())) return 0;
        boolean withdrawn = withdrawnAt != null && (then.known() == null || withdrawnAt.isBefore(then.known()));
        return 1 + (isEffective(then.day()) ? 1 : 0) + (withdrawn ? 1 : 0);
    }

    /** Whether it had been entered before the instant and not yet taken back, or, for null, stands now. */
    boolean isKnown(Instant before) {
        if (before == null) return withdrawnAt == null;
        return (recordedAt == null || recordedAt.isBefore(before)) && (withdrawnAt == null || !withdrawnAt.isBefore(before));
    }

    boolean isEffective(LocalDate day) {
        return effectiveFrom == null || !day.isBefore(effectiveFrom);
    }
}
