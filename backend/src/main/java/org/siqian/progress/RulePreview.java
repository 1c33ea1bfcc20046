package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.siqian.activity.CountedReports;
import org.siqian.indicator.CountingRule;
import org.siqian.indicator.CountingRule.Amount;
import org.siqian.indicator.ReportFacts;
import org.siqian.indicator.RuleChange;
import org.siqian.indicator.RuleDesk.RuleChanging;
import org.siqian.plan.Plan;
import org.siqian.plan.PlanBook;
import org.siqian.progress.RulePreviewViews.RuleChangePreview;
import org.siqian.progress.RulePreviewViews.RuleExample;
import org.siqian.progress.RulePreviewViews.RuleOrganisation;
import org.siqian.progress.RulePreviewViews.RuleYear;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/** What history would become by other rules: every counted report is read once, nothing is written. */
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

    /** The rules are closed by now: what this finds is what making the change will make. */
    void confirm(@Observes RuleChanging changing) {
        if (of(changing.change()).previewHash().equals(changing.previewHash())) return;
        throw Refusal.conflict("preview-outdated", "预览之后又有报告通过、作废或规则变动，结果已与预览不同，请重新预览后再确认。");
    }

    RuleChangePreview of(RuleChange change) {
        int first = book.plans().stream().mapToInt(Plan::firstYear).min().orElse(clock.today().getYear());
        var before = new Reckoning(change.indicator().accumulation(), first);
        var after = new Reckoning(change.indicator().accumulation(), first);
        var examples = new ArrayList<RuleExample>();
        long[] read = {0};
        for (String kind : kinds(change)) {
            reports.forEachCounted(kind, facts -> {
                read[0]++;
                var was = amounts(change.before(), facts);
                var becomes = amounts(change.after(), facts);
                was.stream().filter(a -> a.key() == null).forEach(a -> before.add(facts.organisation(), facts.day(), a.amount()));
                for (Amount a : becomes) {
                    if (a.key() == null) after.add(facts.organisation(), facts.day(), a.amount());
                    else after.speak(facts.organisation(), facts.day(), a.key(), read[0], a.amount());
                }
                if (examples.size() < MOST_EXAMPLES) example(facts, was, becomes).ifPresent(examples::add);
            });
        }
        speakNow(change, before);
        return preview(change, first, read[0], before, after, examples);
    }

    /** The kinds whose reports any of the rules speaks of; a null among them speaks of all. */
    private static List<String> kinds(RuleChange change) {
        var kinds = Stream.concat(change.before().stream(), change.after().stream()).map(CountingRule::kind).distinct().toList();
        if (!kinds.contains(null)) return kinds;
        var all = new ArrayList<String>();
        all.add(null);
        return all;
    }

    private static List<Amount> amounts(List<CountingRule> rules, ReportFacts facts) {
        return rules.stream().flatMap(r -> r.amountOf(facts).stream()).toList();
    }

    private static java.util.Optional<RuleExample> example(ReportFacts facts, List<Amount> was, List<Amount> becomes) {
        BigDecimal before = sum(was);
        BigDecimal after = sum(becomes);
        String keyBefore = key(was);
        String keyAfter = key(becomes);
        boolean same = before == null || after == null ? before == after : before.compareTo(after) == 0;
        if (same && Objects.equals(keyBefore, keyAfter)) return java.util.Optional.empty();
        return java.util.Optional.of(
                new RuleExample(facts.report(), facts.organisation(), facts.day(), before, after, keyBefore, keyAfter));
    }

    private static BigDecimal sum(List<Amount> amounts) {
        return amounts.stream().map(Amount::amount).reduce(BigDecimal::add).orElse(null);
    }

    private static String key(List<Amount> amounts) {
        return amounts.isEmpty() ? null : amounts.get(0).key();
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
