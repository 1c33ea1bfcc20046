package org.siqian.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

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

    String text(String field) {
        Object value = value(field);
        return value == null ? null : value.toString();
    }
}
