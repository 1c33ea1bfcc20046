package org.siqian.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.siqian.indicator.Condition.Operator;

/**
 * A counting rule as SQL over rows of facts {@code f (report, revision, kind, organisation, day, participants, measures, district,
 * details)}: what {@link CountingRule#amountOf} says of one report, said of all at once. A test holds the two together.
 */
public final class RuleSql {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What Java's {@code \s} is. */
    private static final String SPACES = " \t\n\u000B\f\r";

    private final String prefix;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final String amount;
    private final String key;
    private final String conditions;

    /** The prefix keeps the parameters of several rules in one statement apart. */
    public RuleSql(CountingRule rule, String prefix) {
        this.prefix = prefix;
        this.amount = rule.function().takesField() ? number(valueOf(rule.field())) : "cast(1 as numeric)";
        this.key = rule.function().isKeyed() ? keyOf(rule.key()) : "cast(null as text)";
        var all = new ArrayList<String>();
        if (rule.kind() != null) all.add("f.kind = " + bound(rule.kind()));
        rule.conditions().forEach(c -> all.add(holds(c)));
        all.add(amount + " is not null");
        if (rule.function().isKeyed()) all.add(key + " is not null");
        this.conditions = String.join("\n and ", all);
    }

    /** Null where the report leaves it blank. */
    public String amount() {
        return amount;
    }

    /** Null where amounts simply add up. */
    public String key() {
        return key;
    }

    /** Whether the rule counts the report. */
    public String conditions() {
        return conditions;
    }

    public <Q extends Query> Q bind(Q query) {
        values.forEach(query::setParameter);
        return query;
    }

    private String bound(Object value) {
        String name = prefix + values.size();
        values.put(name, value);
        return ":" + name;
    }

    private String json(Object value) {
        try {
            return "cast(" + bound(JSON.writeValueAsString(value)) + " as jsonb)";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not writable as JSON", e);
        }
    }

    /** As JSON; SQL's null for what is not there or null. */
    private String valueOf(String field) {
        return switch (field) {
            case "participants" -> "nullif(f.participants, cast('null' as jsonb))";
            case "measures" -> "f.measures";
            case "organisation" -> "to_jsonb(f.organisation)";
            case "place.district" -> "to_jsonb(f.district)";
            default -> "nullif(jsonb_extract_path(f.details, " + bound(field) + "), cast('null' as jsonb))";
        };
    }

    private static String number(String value) {
        return "case when jsonb_typeof(" + value + ") = 'number' then cast(" + value + " as numeric) end";
    }

    private String keyOf(String fields) {
        return List.of(fields.split(ReportFacts.AND)).stream()
                .map(field -> "nullif(translate(" + textOf(field) + ", " + bound(SPACES) + ", ''), '')")
                .collect(Collectors.joining(" || '/' || ", "(", ")"));
    }

    /** As Java writes it: a list in brackets. */
    private String textOf(String field) {
        if (field.equals("organisation")) return "f.organisation";
        if (field.equals("place.district")) return "f.district";
        String value = valueOf(field);
        return "case when jsonb_typeof(" + value + ") = 'array' then '[' || coalesce((select string_agg(coalesce(e.value, 'null'), ',' order by e.ordinality)"
                + " from jsonb_array_elements_text(" + value + ") with ordinality e), '') || ']'"
                + " when jsonb_typeof(" + value + ") = 'string' then jsonb_build_array(" + value + ") ->> 0 else cast(" + value + " as text) end";
    }

    private String holds(Condition condition) {
        boolean among = condition.operator() == Operator.IN;
        if (!condition.isWellFormed() || among && ((Collection<?>) condition.value()).isEmpty()) return "false";
        return switch (condition.operator()) {
            case IN -> isOneOf(valueOf(condition.field()), (Collection<?>) condition.value());
            case EQ -> isOneOf(valueOf(condition.field()), List.of(condition.value()));
            case GE -> compares(condition, ">=");
            case GT -> compares(condition, ">");
            case LE -> compares(condition, "<=");
            case LT -> compares(condition, "<");
        };
    }

    /** One of the wanted, or, of several answers, any. */
    private String isOneOf(String value, Collection<?> wanted) {
        String any = wanted.stream().map(this::json).collect(Collectors.joining(", ", " in (", ")"));
        return "coalesce(case when jsonb_typeof(" + value + ") = 'array' then exists (select 1 from jsonb_array_elements(" + value + ") e where e.value"
                + any + ") else " + value + any + " end, false)";
    }

    private String compares(Condition condition, String operator) {
        return "coalesce(" + number(valueOf(condition.field())) + " " + operator + " cast(" + bound(condition.value().toString()) + " as numeric), false)";
    }
}
