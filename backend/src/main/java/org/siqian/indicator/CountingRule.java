package org.siqian.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.siqian.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which approved reports add how much to which indicator. Its words never change: a rule ends and another takes its place, so
 * that what was counted by it can still be read.
 */
@Entity
@Table(name = "counting_rule")
public class CountingRule {
    /**
     * COUNT and SUM add up. COUNT_DISTINCT and LATEST are computed over keys and do not add: a later report of the same
     * station replaces the earlier one.
     */
    @Schema(name = "CountingFunction", description = "COUNT and SUM add up, COUNT_DISTINCT and LATEST are computed over keys.")
    public enum Function {
        COUNT,
        SUM,
        COUNT_DISTINCT,
        LATEST;

        public boolean isKeyed() {
            return this == COUNT_DISTINCT || this == LATEST;
        }

        boolean takesField() {
            return this == SUM || this == LATEST;
        }
    }

    @Id
    private UUID id;

    private int version;
    private String indicator;
    private String kind;

    @Enumerated(EnumType.STRING)
    private Function function;

    private String field;
    private String key;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Condition> conditions;

    private String note;
    private String source;
    private UUID replaces;
    private Instant begunAt;
    private Instant endedAt;

    protected CountingRule() {} // for Hibernate

    CountingRule(String indicator, IndicatorViews.CountingRuleDraft draft) {
        this.id = Ids.next();
        this.version = 1;
        this.indicator = indicator;
        this.kind = draft.kind();
        this.function = draft.function();
        this.field = draft.field();
        this.key = draft.key();
        this.conditions = draft.conditions() == null ? List.of() : List.copyOf(draft.conditions());
        this.note = draft.note();
        this.source = draft.source();
    }

    /** The rule that would take this one's place. */
    CountingRule succeededBy(IndicatorViews.CountingRuleDraft draft) {
        var successor = new CountingRule(indicator, draft);
        successor.version = version + 1;
        successor.replaces = id;
        return successor;
    }

    void begins(Instant at) {
        this.begunAt = at;
    }

    /** What the report adds by this rule; empty if the rule does not speak of it, or it leaves the field or key blank. */
    public Optional<Amount> amountOf(ReportFacts report) {
        if (kind != null && !kind.equals(report.kind())) return Optional.empty();
        if (!conditions.stream().allMatch(c -> c.holdsFor(report))) return Optional.empty();
        BigDecimal amount = function.takesField() ? report.number(field) : BigDecimal.ONE;
        String of = function.isKeyed() ? report.key(key) : null;
        if (amount == null || (function.isKeyed() && of == null)) return Optional.empty();
        return Optional.of(new Amount(indicator, id, version, of, amount));
    }

    /** What one report adds to one indicator; the key is null where amounts simply add up. */
    public record Amount(String indicator, UUID rule, int ruleVersion, String key, BigDecimal amount) {}

    boolean saysTheSameAs(IndicatorViews.CountingRuleDraft draft) {
        return Objects.equals(kind, draft.kind())
                && function == draft.function()
                && Objects.equals(field, draft.field())
                && Objects.equals(key, draft.key())
                && conditions.equals(draft.conditions() == null ? List.of() : draft.conditions());
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    /** Whether it had not ended yet at that instant. */
    boolean lasts(Instant at) {
        return endedAt == null || !endedAt.isBefore(at);
    }

    /** Whether it takes its numbers, keys or conditions from this field. */
    boolean names(String place) {
        return place.equals(field)
                || key != null && List.of(key.split(ReportFacts.AND)).contains(place)
                || conditions.stream().anyMatch(c -> c.field().equals(place));
    }

    /** What it says, as one text; notes are not part of it. */
    public String words() {
        return String.join("|", String.valueOf(kind), function.name(), String.valueOf(field), String.valueOf(key), conditions.toString());
    }

    public String indicator() {
        return indicator;
    }

    /** Null speaks of every kind. */
    public String kind() {
        return kind;
    }

    public Function function() {
        return function;
    }

    String field() {
        return field;
    }

    String key() {
        return key;
    }

    List<Condition> conditions() {
        return conditions;
    }

    public IndicatorViews.CountingRuleView view() {
        return new IndicatorViews.CountingRuleView(
                id, version, indicator, kind, function, field, key, conditions, note, source, replaces, begunAt, endedAt);
    }
}
