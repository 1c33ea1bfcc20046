package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.progress.ProgressViews.OrganisationAmount;
import org.siqian.progress.ProgressViews.RolledUp;

/** Filed amounts shown in the register of a day: each under whoever acts for its unit then, with a footnote of what was whose. */
record RollUp(Register register, LocalDate day) {
    /** One row a unit; the rows are given, since a key that two parts report counts once in theirs. */
    List<OrganisationAmount> byUnit(Map<String, BigDecimal> filed, Map<String, BigDecimal> rows) {
        var parts = new TreeMap<String, Map<String, BigDecimal>>();
        filed.forEach((unit, amount) -> {
            String row = register.answering(unit, day).code();
            if (!row.equals(unit)) part(parts, row, unit, amount);
        });
        return rows(rows, parts);
    }

    /** A town's work is its district's, which took the measure over from it; the district's is its successor's. */
    List<OrganisationAmount> byDistrict(Map<String, BigDecimal> filed) {
        var sums = new TreeMap<String, BigDecimal>();
        var parts = new TreeMap<String, Map<String, BigDecimal>>();
        filed.forEach((unit, amount) -> {
            String row = districtOf(unit);
            sums.merge(row, amount, BigDecimal::add);
            String then = districtOf(register, unit);
            if (then.equals(row)) return;
            part(parts, row, register.answering(then, day).code().equals(row) ? then : unit, amount);
        });
        return rows(sums, parts);
    }

    /** The association a unit's work stands under on the day, or whoever acts for the unit. */
    String districtOf(String unit) {
        return register.endorserOf(unit, day).map(Organisation::code).orElse(register.answering(unit, day).code());
    }

    /** The same as it was filed. */
    static String districtOf(Register register, String unit) {
        return register.endorserOf(unit).map(Organisation::code).orElse(unit);
    }

    static Map<String, BigDecimal> sums(Map<String, BigDecimal> filed, UnaryOperator<String> rowOf) {
        var sums = new TreeMap<String, BigDecimal>();
        filed.forEach((unit, amount) -> sums.merge(rowOf.apply(unit), amount, BigDecimal::add));
        return sums;
    }

    private static void part(Map<String, Map<String, BigDecimal>> parts, String row, String unit, BigDecimal amount) {
        parts.computeIfAbsent(row, r -> new TreeMap<>()).merge(unit, amount, BigDecimal::add);
    }

    private List<OrganisationAmount> rows(Map<String, BigDecimal> sums, Map<String, Map<String, BigDecimal>> parts) {
        var rows = new ArrayList<OrganisationAmount>();
        sums.forEach((row, amount) -> rows.add(new OrganisationAmount(row, amount, parts.getOrDefault(row, Map.of()).entrySet().stream()
                .map(p -> new RolledUp(p.getKey(), register.require(p.getKey()).name(), p.getValue(), register.require(p.getKey()).validTo()))
                .toList())));
        return rows;
    }
}
