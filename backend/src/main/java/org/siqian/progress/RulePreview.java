package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Collections;
import java.util.UUID;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.siqian.activity.CountedReports;
import org.siqian.indicator.CountingRule;
import org.siqian.indicator.RuleChange;
import org.siqian.indicator.RuleDesk.RuleChanging;
import org.siqian.indicator.RuleSql;
import org.siqian.plan.Plan;
import org.siqian.plan.PlanBook;
import org.siqian.progress.RulePreviewViews.RuleChangePreview;
import org.siqian.progress.RulePreviewViews.RuleExample;
import org.siqian.progress.RulePreviewViews.RuleOrganisation;
import org.siqian.progress.RulePreviewViews.RuleYear;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** What history would become by other rules: worked out by the rules' own SQL, nothing is written. */
@ApplicationScoped
public class RulePreview {
    private static final int MOST_UNITS = 50;
    private static final int MOST_EXAMPLES = 20;

    private final Session database;
    private final CountedReports reports;
    private final PlanBook book;
    private final SiqianClock clock;

    public RulePreview(Session database, CountedReports reports, PlanBook book, SiqianClock clock) {
        this.database = database;
        this.reports = reports;
        this.book = book;
        this.clock = clock;
    }

    /** Lets the transaction see one moment, so that approvals beside it make no half of a difference. */
    void readOneMoment() {
        database.createNativeQuery("set transaction isolation level repeatable read, read only").executeUpdate();
    }

    /**
     * Behind closed rules this finds what making the change will make. A job asks when it begins: what is approved while it counts is
     * counted, too, and no reason to refuse.
     */
    void confirm(@Observes RuleChanging changing) {
        if (of(changing.change()).previewHash().equals(changing.previewHash())) return;
        throw Refusal.conflict("preview-outdated", "预览之后又有报告通过、作废或规则变动，结果已与预览不同，请重新预览后再确认。");
    }

    RuleChangePreview of(RuleChange change) {
        int first = book.plans().stream().mapToInt(Plan::firstYear).min().orElse(clock.today().getYear());
        var before = new Reckoning(change.indicator().accumulation(), first);
        var after = new Reckoning(change.indicator().accumulation(), first);
        change.before().stream().filter(r -> !r.function().isKeyed()).forEach(r -> add(r, before));
        for (CountingRule rule : change.after()) {
            if (rule.function().isKeyed()) speak(rule, after);
            else add(rule, after);
        }
        speakNow(change, before);
        long read = kinds(change).stream().mapToLong(kind -> reports.count(kind, Long.MAX_VALUE)).sum();
        return preview(change, first, read, before, after, examples(change));
    }

    /** The kinds whose reports any of the rules speaks of; a null among them speaks of all. */
    private static List<String> kinds(RuleChange change) {
        var kinds = Stream.concat(change.before().stream(), change.after().stream()).map(CountingRule::kind).distinct().toList();
        return kinds.contains(null) ? Collections.singletonList(null) : kinds;
    }

    private void add(CountingRule rule, Reckoning to) {
        var sql = new RuleSql(rule, "r");
        var sums = database.createNativeQuery(
                "select f.organisation, cast(extract(year from f.day) as int), sum(" + sql.amount() + ") from (" + CountedReports.FACTS + ") f where "
                        + sql.conditions() + " group by 1, 2", Object[].class);
        for (Object[] s : sql.bind(sums).getResultList()) to.add((String) s[0], LocalDate.of((int) s[1], 1, 1), (BigDecimal) s[2]);
    }

    /** Of reports of one day the one with the later id speaks, as when they are counted anew. */
    private void speak(CountingRule rule, Reckoning to) {
        var sql = new RuleSql(rule, "r");
        var speakers = database.createNativeQuery(
                """
                select s.organisation, s.day, s.key, row_number() over (order by s.report), s.amount
                  from (select distinct on (k.organisation, extract(year from k.day), k.key) k.*
                          from (select f.organisation, f.day, f.report, %s as key, %s as amount from (%s) f where %s) k
                         order by k.organisation, extract(year from k.day), k.key, k.day desc, k.report desc) s"""
                        .formatted(sql.key(), sql.amount(), CountedReports.FACTS, sql.conditions()),
                Object[].class);
        for (Object[] s : sql.bind(speakers).getResultList()) {
            to.speak((String) s[0], (LocalDate) s[1], (String) s[2], ((Number) s[3]).longValue(), (BigDecimal) s[4]);
        }
    }

    /** The first reports by id that would count otherwise. */
    private List<RuleExample> examples(RuleChange change) {
        var was = sqlOf(change.before(), "b");
        var becomes = sqlOf(change.after(), "a");
        var query = database.createNativeQuery(
                "select f.report, f.organisation, f.day, " + counted(was) + ", " + counted(becomes) + ", " + key(was) + ", " + key(becomes)
                        + " from (" + CountedReports.FACTS + ") f where (" + counted(was) + ", " + key(was) + ") is distinct from ("
                        + counted(becomes) + ", " + key(becomes) + ") order by f.report limit " + MOST_EXAMPLES, Object[].class);
        Stream.concat(was.stream(), becomes.stream()).forEach(sql -> sql.bind(query));
        return query.getResultList().stream()
                .map(e -> new RuleExample((UUID) e[0], (String) e[1], (LocalDate) e[2], (BigDecimal) e[3], (BigDecimal) e[4], (String) e[5], (String) e[6]))
                .toList();
    }

    private static List<RuleSql> sqlOf(List<CountingRule> rules, String prefix) {
        return IntStream.range(0, rules.size()).mapToObj(i -> new RuleSql(rules.get(i), prefix + (char) ('a' + i % 26) + i + "_")).toList();
    }

    /** Null if none of the rules counts the report. */
    private static String counted(List<RuleSql> rules) {
        if (rules.isEmpty()) return "cast(null as numeric)";
        return rules.stream().map(r -> "(case when " + r.conditions() + " then " + r.amount() + " end)")
                .collect(Collectors.joining("), (", "(select sum(v.amount) from (values (", ")) v (amount))"));
    }

    private static String key(List<RuleSql> rules) {
        if (rules.isEmpty()) return "cast(null as text)";
        return rules.stream().map(r -> "case when " + r.conditions() + " then " + r.key() + " end").collect(Collectors.joining(", ", "coalesce(", ")"));
    }

    /** Who speaks for a key today depends on the order of approval as well; that is stored. */
    private void speakNow(RuleChange change, Reckoning before) {
        var standings = database.createNativeQuery(
                        "select organisation, day, key, contribution, amount from key_standing where indicator = :indicator", Object[].class)
                .setParameter("indicator", change.indicator().code())
                .getResultList();
        for (Object[] s : standings) {
            var day = s[1] instanceof LocalDate d ? d : ((java.sql.Date) s[1]).toLocalDate();
            before.speak((String) s[0], day, (String) s[2], ((Number) s[3]).longValue(), (BigDecimal) s[4]);
        }
    }

    private RuleChangePreview preview(
            RuleChange change, int first, long read, Reckoning before, Reckoning after, List<RuleExample> examples) {
        int last = Math.max(first, clock.today().getYear());
        var years = IntStream.rangeClosed(first, last)
                .mapToObj(y -> new RuleYear(y, before.of(y), after.of(y), after.of(y).subtract(before.of(y))))
                .toList();
        var units = units(before.byOrganisation(last), after.byOrganisation(last));
        return new RuleChangePreview(
                change.indicator().code(), read, years, units.subList(0, Math.min(MOST_UNITS, units.size())), examples,
                hash(change, years, units));
    }

    private static List<RuleOrganisation> units(Map<String, BigDecimal> before, Map<String, BigDecimal> after) {
        var all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        return all.stream()
                .map(o -> new RuleOrganisation(o, before.getOrDefault(o, BigDecimal.ZERO), after.getOrDefault(o, BigDecimal.ZERO)))
                .filter(o -> o.before().compareTo(o.after()) != 0)
                .sorted(Comparator.comparing((RuleOrganisation o) -> o.before().subtract(o.after()).abs()).reversed())
                .toList();
    }

    /** Of all that would change, not only of what is shown. */
    private static String hash(RuleChange change, List<RuleYear> years, List<RuleOrganisation> units) {
        var text = new StringBuilder(change.words());
        years.forEach(y -> text.append('\n').append(y.year()).append(' ').append(plain(y.before())).append(' ').append(plain(y.after())));
        units.forEach(u -> text.append('\n').append(u.organisation()).append(' ').append(plain(u.before())).append(' ').append(plain(u.after())));
        return EntityTag.hash(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }
}
