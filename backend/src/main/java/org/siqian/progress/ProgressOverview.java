package org.siqian.progress;

import org.hibernate.Session;

import jakarta.enterprise.context.ApplicationScoped;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.siqian.activity.JointWork;
import org.siqian.activity.OverdueReviews;
import org.siqian.activity.ReviewDesk;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Target.Strength;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.plan.PlanBook;
import org.siqian.progress.Judgement.Light;
import org.siqian.progress.Judgement.Verdict;
import org.siqian.progress.ProgressViews.LightCount;
import org.siqian.progress.ProgressViews.MeasureProgress;
import org.siqian.progress.ProgressViews.MeasureProgressList;
import org.siqian.progress.ProgressViews.MonthAmount;
import org.siqian.progress.ProgressViews.MonthProgress;
import org.siqian.progress.ProgressViews.OrganisationAmount;
import org.siqian.progress.ProgressViews.OrganisationProgress;
import org.siqian.progress.ProgressViews.ProgressItem;
import org.siqian.progress.ProgressViews.Totals;
import org.siqian.shared.SiqianClock;

/** The same numbers from other sides: by measure, by organisation, by month, in five totals. */
@ApplicationScoped
public class ProgressOverview {
    /** The plan's own indicators: every approved activity, and everyone reached. */
    static final String ACTIVITIES = "ACTIVITIES";

    static final String PEOPLE = "PEOPLE-REACHED";

    private final ProgressBoard board;
    private final Yardsticks yardsticks;
    private final PlanBook book;
    private final Register register;
    private final Counts counts;
    private final QuotaProgress quotas;
    private final JointWork joint;
    private final Session database;
    private final SiqianClock clock;

    public ProgressOverview(
            ProgressBoard board, Yardsticks yardsticks, PlanBook book, Register register, Counts counts, QuotaProgress quotas,
            JointWork joint, Session database, SiqianClock clock) {
        this.board = board;
        this.yardsticks = yardsticks;
        this.book = book;
        this.register = register;
        this.counts = counts;
        this.quotas = quotas;
        this.joint = joint;
        this.database = database;
        this.clock = clock;
    }

    MeasureProgressList byMeasure(int year, LocalDate asOf, RegisterView view) {
        return byMeasure(year, asOf, view, board.board(year, null, List.of(), asOf, RegisterView.FILED).items());
    }

    private MeasureProgressList byMeasure(int year, LocalDate asOf, RegisterView view, List<ProgressItem> items) {
        Window window = everywhere(year, asOf);
        return new MeasureProgressList(
                year, book.measures().stream().map(m -> measure(m.code(), window, items, view)).toList());
    }

    private MeasureProgress measure(String measure, Window window, List<ProgressItem> all, RegisterView view) {
        var own = all.stream().filter(i -> i.owner().equals(measure) && i.target() != null).toList();
        var worst = own.stream().max(Comparator.comparingInt(i -> badness(i.light())));
        String counter = measure + "-REPORTS";
        var filed = yardsticks.find(counter).isPresent() ? filed(counter, window) : Map.<String, BigDecimal>of();
        var units = view == RegisterView.TODAY ? rollUp(window).byDistrict(filed) : withThoseBelow(filed);
        return new MeasureProgress(
                measure,
                worst.map(ProgressItem::light).orElse(Light.GREY),
                worst.map(i -> i.indicator().shortName() + "：" + i.reason()).orElse("本举措没有数量目标，只作统计。"),
                own.size(),
                (int) own.stream().filter(ProgressOverview::isOnPace).count(),
                counter,
                sum(units),
                units);
    }

    private RollUp rollUp(Window window) {
        return new RollUp(register, dayOf(window.asOf()));
    }

    private LocalDate dayOf(LocalDate asOf) {
        return asOf == null ? clock.today() : asOf;
    }

    /** A town's work is its district's, which took the measure over from it. */
    private List<OrganisationAmount> withThoseBelow(Map<String, BigDecimal> filed) {
        return rows(RollUp.sums(filed, unit -> RollUp.districtOf(register, unit)));
    }

    private static List<OrganisationAmount> rows(Map<String, BigDecimal> sums) {
        return sums.entrySet().stream().map(e -> new OrganisationAmount(e.getKey(), e.getValue())).toList();
    }

    static int badness(Light light) {
        return switch (light) {
            case RED -> 5;
            case ORANGE -> 4;
            case YELLOW -> 3;
            case GREEN -> 2;
            case BLUE -> 1;
            case GREY -> 0;
        };
    }

    /** What is aspirational binds nobody, and is not told as on time or late. */
    private static boolean isFirmAndCounted(ProgressItem item) {
        return item.target() != null && item.target().strength() == Strength.FIRM && item.actual() != null && item.figure() == null;
    }

    private static boolean isOnPace(ProgressItem item) {
        return item.verdict() == Verdict.MET || item.verdict() == Verdict.ON_PACE;
    }

    private static BigDecimal sum(List<OrganisationAmount> amounts) {
        return amounts.stream().map(OrganisationAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Map<String, BigDecimal> filed(String code, Window window) {
        return counts.byOrganisation(yardsticks.require(code), window);
    }

    private Window everywhere(int year, LocalDate asOf) {
        return board.window(year, null, asOf, RegisterView.FILED);
    }

    /** By filing unit; a key that two units report is each one's own here and once in the total. */
    OrganisationProgress byOrganisation(String code, int year, LocalDate asOf, RegisterView view) {
        Indicator indicator = yardsticks.require(code);
        Window window = everywhere(year, asOf);
        var filed = filed(code, window);
        var rows = view == RegisterView.TODAY ? inTodaysRegister(indicator, window, filed) : rows(filed);
        return new OrganisationProgress(
                indicator.named(), year, indicator.source() == Indicator.Source.OBSERVED ? null : counts.of(indicator, window).of(indicator),
                besideJoined(quotas.beside(rows, indicator, year, asOf, view), code, year, asOf, view));
    }

    /** What a unit took part in beside what it filed; what was joined on a past day nobody kept. */
    private List<OrganisationAmount> besideJoined(
            List<OrganisationAmount> rows, String code, int year, LocalDate asOf, RegisterView view) {
        if (!code.equals(ACTIVITIES) || asOf != null) return rows;
        var joined = joint.of(year, view == RegisterView.TODAY ? register.followed(clock.today()) : Map.of());
        var filed = rows.stream().map(OrganisationAmount::organisation).collect(Collectors.toSet());
        var all = Stream.concat(rows.stream(), joined.keySet().stream().filter(u -> !filed.contains(u)).map(u -> new OrganisationAmount(u, BigDecimal.ZERO)));
        return all.map(r -> r.joining(joined.getOrDefault(r.organisation(), 0L)))
                .sorted(Comparator.comparing(OrganisationAmount::organisation))
                .toList();
    }

    private List<OrganisationAmount> inTodaysRegister(Indicator indicator, Window window, Map<String, BigDecimal> filed) {
        var rollUp = rollUp(window);
        return rollUp.byUnit(filed, counts.byOrganisation(indicator, window, register.followed(rollUp.day())));
    }

    MonthProgress byMonth(String code, int year, String organisation, LocalDate asOf, RegisterView view) {
        Indicator indicator = yardsticks.require(code);
        Window window = board.window(year, organisation, asOf, view);
        var ends = IntStream.rangeClosed(0, 12).mapToObj(m -> LocalDate.of(year, 1, 1).plusMonths(m).minusDays(1)).toList();
        var levels = counts.levels(indicator, window, ends);
        return new MonthProgress(indicator.named(), year, levels == null ? additiveMonths(indicator, window) : levels(ends, levels));
    }

    private List<MonthAmount> additiveMonths(Indicator indicator, Window window) {
        if (indicator.source() == Indicator.Source.OBSERVED) return List.of();
        var actuals = counts.of(indicator, window);
        var amounts = actuals.amounts(indicator);
        BigDecimal sum = Judgement.plain(amounts.subMap(window.from(indicator.accumulation()), true, LocalDate.of(window.year(), 1, 1), false)
                .values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        var months = new ArrayList<MonthAmount>();
        for (int m = 1; m <= 12; m++) {
            BigDecimal amount = amounts.getOrDefault(LocalDate.of(window.year(), m, 1), BigDecimal.ZERO);
            sum = sum.add(amount);
            months.add(new MonthAmount(m, amount, sum));
        }
        return months;
    }

    /** Months of a key-based indicator: what the level was at the end of each, and how it moved. */
    private static List<MonthAmount> levels(List<LocalDate> ends, Map<LocalDate, BigDecimal> levels) {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(m -> new MonthAmount(m, levels.get(ends.get(m)).subtract(levels.get(ends.get(m - 1))), levels.get(ends.get(m))))
                .toList();
    }

    Totals totals(int year, LocalDate asOf) {
        var items = board.board(year, null, List.of(), asOf, RegisterView.FILED).items();
        var measures = byMeasure(year, asOf, RegisterView.FILED, items).measures();
        var judged = items.stream().filter(ProgressOverview::isFirmAndCounted).toList();
        var months = byMonth(ACTIVITIES, year, null, asOf, RegisterView.FILED).months();
        LocalDate today = dayOf(asOf);
        Object[] waiting = waiting(everywhere(year, asOf).knownUntil());
        return new Totals(
                year,
                measures.size(),
                book.actions().size(),
                lights(measures.stream().map(MeasureProgress::light).toList()),
                judged.size(),
                (int) judged.stream().filter(ProgressOverview::isOnPace).count(),
                (int) judged.stream().filter(i -> i.verdict() == Verdict.MET).count(),
                months.get(11).cumulative(),
                today.getYear() == year ? months.get(today.getMonthValue() - 1).amount() : null,
                items.stream().filter(i -> i.indicator().code().equals(PEOPLE)).findFirst().map(ProgressItem::actual).orElse(null),
                activeDistricts(everywhere(year, asOf)),
                ((Number) waiting[0]).longValue(),
                ((Number) waiting[1]).longValue(),
                yearGone(year, today));
    }

    private static LightCount lights(List<Light> lights) {
        Map<Light, Integer> n = new HashMap<>();
        lights.forEach(l -> n.merge(l, 1, Integer::sum));
        return new LightCount(
                n.getOrDefault(Light.GREEN, 0), n.getOrDefault(Light.YELLOW, 0), n.getOrDefault(Light.RED, 0), n.getOrDefault(Light.GREY, 0),
                n.getOrDefault(Light.BLUE, 0), n.getOrDefault(Light.ORANGE, 0));
    }

    private int activeDistricts(Window window) {
        return (int) filed(ACTIVITIES, window).entrySet().stream()
                .filter(o -> o.getValue().signum() > 0)
                .flatMap(o -> register.lineage(o.getKey()).stream())
                .filter(o -> o.kind() == OrganisationKind.DISTRICT_ASSOCIATION || o.kind() == OrganisationKind.ZONE_ASSOCIATION)
                .map(Organisation::code)
                .distinct()
                .count();
    }

    /** What waits and what of it lies on its desk too long, now or as it was an instant before. */
    private Object[] waiting(Instant until) {
        var query = database.createNativeQuery(
                        until == null
                                ? "select count(*), count(*) filter (where " + OverdueReviews.ARRIVED_AT + " < :due) from activity_report r"
                                        + " where r.status in ('SUBMITTED', 'ENDORSED')"
                                : """
                                  select count(*), count(*) filter (where greatest(q.entered_at, (select max(s.at) from report_step s
                                           where s.report = q.report and s.to_status = 'ENDORSED' and s.at <= :until)) < :due)
                                    from queue_stay q where tstzrange(q.entered_at, q.left_at) @> cast(:until as timestamptz)""",
                        Object[].class)
                .setParameter("due", (until == null ? clock.instant() : until).minus(ReviewDesk.OVERDUE_AFTER));
        if (until != null) query.setParameter("until", until.minusNanos(1000));
        return query.getSingleResult();
    }

    private static BigDecimal yearGone(int year, LocalDate today) {
        if (today.getYear() != year) return today.getYear() > year ? BigDecimal.ONE : BigDecimal.ZERO;
        return BigDecimal.valueOf(today.getDayOfYear())
                .divide(BigDecimal.valueOf(today.lengthOfYear()), 4, RoundingMode.HALF_UP);
    }
}
