package org.siqian.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;

/** What counting needs to know of a report; {@code day} is its last day, the one it counts on. */
public record ReportFacts(
        UUID report,
        int revision,
        String kind,
        String organisation,
        List<String> measures,
        LocalDate day,
        Integer participants,
        String district,
        Map<String, Object> details) {

    static final String AND = "\\+";

    /** Fields that every report has; a kind's own fields have other names. */
    static final Set<String> COMMON = Set.of("participants", "measures", "organisation", "place.district");

    /** A common field by its own name, any other from the kind's details. */
    Object value(String field) {
        return switch (field) {
            case "participants" -> participants;
            case "measures" -> measures;
            case "organisation" -> organisation;
            case "place.district" -> district;
            default -> details.get(field);
        };
    }

    BigDecimal number(String field) {
        Object value = value(field);
        return value instanceof Number ? new BigDecimal(value.toString()) : null;
    }

    /**
     * What a rule tells apart: a field, or several joined by a plus, since two districts may each have a town of one name.
     * Spaces within a name tell nothing apart. Null if any part is blank.
     */
    String key(String fields) {
        var key = new StringJoiner("/");
        for (String field : fields.split(AND)) {
            Object value = value(field);
            String text = value == null ? "" : text(value).replaceAll("\\s+", "");
            if (text.isEmpty()) return null;
            key.add(text);
        }
        return key.toString();
    }

    /** Numbers in plain digits, however small. */
    private static String text(Object value) {
        if (value instanceof Collection<?> several) return several.stream().map(v -> v == null ? "null" : text(v)).collect(Collectors.joining(",", "[", "]"));
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
