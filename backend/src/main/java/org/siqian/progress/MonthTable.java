package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Source;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.progress.MonthTableViews.MonthCount;
import org.siqian.progress.MonthTableViews.OrganisationMonthRow;
import org.siqian.progress.MonthTableViews.OrganisationMonths;
import org.siqian.progress.ProgressViews.OrganisationAmount;
import org.siqian.progress.ProgressViews.RolledUp;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/**
 * Who reported how much in which month. Read from the tallies and the queue in one statement, so that rows and columns add up
 * to the board's number the instant something is approved; as much work as there are units, however many reports.
 */
@ApplicationScoped
public class MonthTable {
    private final ProgressBoard board;
    private final Yardsticks yardsticks;
    private final Register register;
    private final Session database;
    private final SiqianClock clock;

    public MonthTable(ProgressBoard board, Yardsticks yardsticks, Register register, Session database, SiqianClock clock) {
        this.board = board;
        this.yardsticks = yardsticks;
        this.register = register;
        this.database = database;
        this.clock = clock;
    }

    OrganisationMonths of(String code, int year, LocalDate asOf, RegisterView view) {
        Indicator indicator = yardsticks.require(code);
        Window window = board.window(year, null, asOf, RegisterView.FILED);
        refuseWhatDoesNotAddUp(indicator, window);
        LocalDate day = asOf == null ? clock.today() : asOf;
        var filed = filed(indicator, window);
        var rows = rows(filed, day, view);
        expected(year, day, view).forEach(unit -> rows.computeIfAbsent(unit, silent -> new Counts()));
        var parts = parts(filed, day, view);
        var all = new Counts();
        filed.values().forEach(all::add);
        return new OrganisationMonths(
                indicator.named(), year,
                rows.entrySet().stream().map(row -> row.getValue().of(row.getKey(), parts.getOrDefault(row.getKey(), List.of()))).toList(),
                all.months(), all.before, all.total());
    }

    private TreeMap<String, Counts> rows(TreeMap<String, Counts> filed, LocalDate day, RegisterView view) {
        var rollUp = new RollUp(register, day);
        var rows = new TreeMap<String, Counts>();
        filed.forEach((unit, counts) -> {
            String row = view == RegisterView.TODAY ? rollUp.districtOf(unit) : RollUp.districtOf(register, unit);
            rows.computeIfAbsent(row, first -> new Counts()).add(counts);
        });
        return rows;
    }

    private Map<String, List<RolledUp>> parts(TreeMap<String, Counts> filed, LocalDate day, RegisterView view) {
        if (view == RegisterView.FILED) return Map.of();
        var totals = new TreeMap<String, BigDecimal>();
        filed.forEach((unit, counts) -> totals.put(unit, counts.total()));
        return new RollUp(register, day).byDistrict(totals).stream()
                .collect(Collectors.toMap(OrganisationAmount::organisation, OrganisationAmount::rolledUp));
    }

    private void refuseWhatDoesNotAddUp(Indicator indicator, Window window) {
        if (indicator.source() == Source.OBSERVED) {
            throw Refusal.malformed("parameter", "?indicator", "“%s”取自统计数据，不由单位逐月填报。".formatted(indicator.name()));
        }
        if (yardsticks.isKeyed(indicator.code(), window.knownUntil())) {
            throw Refusal.malformed("parameter", "?indicator", "“%s”按对象去重，各单位各月之和不等于总数，不列此表。".formatted(indicator.name()));
        }
    }

    /** The associations one expects to hear from: in the year as it was filed, or in the register of the day. */
    private Stream<String> expected(int year, LocalDate day, RegisterView view) {
        LocalDate first = view == RegisterView.TODAY ? day : LocalDate.of(year, 1, 1);
        LocalDate last = view == RegisterView.TODAY || day.getYear() == year ? day : LocalDate.of(year, 12, 31);
        return register.all().stream()
                .filter(o -> o.kind().endorses())
                .filter(o -> (o.validTo() == null || !o.validTo().isBefore(first)) && (o.validFrom() == null || !o.validFrom().isAfter(last)))
                .map(Organisation::code);
    }

    private TreeMap<String, Counts> filed(Indicator indicator, Window window) {
        String where = " where indicator = :indicator and month between :from and :to"
                + (window.asOf() == null ? "" : " and counted_on <= :asOf");
        var query = database.createNativeQuery(
                        "select organisation, month, sum(amount), sum(reports) from (select organisation, month, amount, reports from "
                                + (window.asOf() == null ? "tally_organisation" : "tally_organisation_day") + where
                                + " union all select organisation, month, amount, reports from unfolded" + where
                                + ") t group by organisation, month having sum(reports) <> 0 or sum(amount) <> 0",
                        Object[].class)
                .setParameter("indicator", indicator.code())
                .setParameter("from", window.from(indicator.accumulation()))
                .setParameter("to", window.to());
        if (window.asOf() != null) query.setParameter("asOf", window.asOf());
        var filed = new TreeMap<String, Counts>();
        for (Object[] row : query.getResultList()) {
            LocalDate month = row[1] instanceof LocalDate d ? d : ((java.sql.Date) row[1]).toLocalDate();
            filed.computeIfAbsent((String) row[0], unit -> new Counts())
                    .add(month.getYear() < window.year() ? 0 : month.getMonthValue(), (BigDecimal) row[2], ((Number) row[3]).longValue());
        }
        return filed;
    }

    /** Twelve months and what was before them. */
    private static final class Counts {
        private final BigDecimal[] amounts = IntStream.range(0, 12).mapToObj(m -> BigDecimal.ZERO).toArray(BigDecimal[]::new);
        private final long[] reports = new long[12];
        private BigDecimal before = BigDecimal.ZERO;

        void add(int month, BigDecimal amount, long count) {
            if (month == 0) {
                before = before.add(amount);
                return;
            }
            amounts[month - 1] = amounts[month - 1].add(amount);
            reports[month - 1] += count;
        }

        void add(Counts other) {
            before = before.add(other.before);
            for (int m = 1; m <= 12; m++) add(m, other.amounts[m - 1], other.reports[m - 1]);
        }

        BigDecimal total() {
            return Stream.of(amounts).reduce(before, BigDecimal::add);
        }

        OrganisationMonthRow of(String unit, List<RolledUp> parts) {
            return new OrganisationMonthRow(unit, months(), before, total(), parts);
        }

        List<MonthCount> months() {
            return IntStream.rangeClosed(1, 12).mapToObj(m -> new MonthCount(m, amounts[m - 1], reports[m - 1])).toList();
        }
    }
}
