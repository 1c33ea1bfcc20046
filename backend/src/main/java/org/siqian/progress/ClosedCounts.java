package org.siqian.progress;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.siqian.activity.CountedReports;
import org.siqian.indicator.CountingRule;
import org.siqian.indicator.RuleChange;
import org.siqian.indicator.RuleDesk.RuleTouching;
import org.siqian.indicator.RuleSql;
import org.siqian.plan.ClosedPeriod;
import org.siqian.plan.ClosedPeriods;

/** Keeps other rules from counting anew what stands in a closed month or year. */
@ApplicationScoped
public class ClosedCounts {
    private final Session database;

    public ClosedCounts(Session database) {
        this.database = database;
    }

    void keep(@Observes RuleTouching touching) {
        var months = touched(touching.change(), touching.closed());
        touching.closed().stream()
                .filter(p -> months.stream().anyMatch(m -> !m.isBefore(p.first()) && !m.isAfter(p.last())))
                .findFirst()
                .ifPresent(p -> {
                    throw ClosedPeriods.refusal(p, "按新规则其中的数会改变；请先由督查室在“期间关闭”中写明理由重新开放，再改规则。");
                });
    }

    /** The months, by their first days, in which any report counts otherwise, in its amount or for another key. */
    private List<LocalDate> touched(RuleChange change, List<ClosedPeriod> closed) {
        var was = sqlOf(change.before(), "b");
        var becomes = sqlOf(change.after(), "a");
        var kinds = Stream.concat(change.before().stream(), change.after().stream()).map(CountingRule::kind).distinct().toList();
        boolean some = !kinds.contains(null);
        var query = database.createNativeQuery(
                "select distinct cast(date_trunc('month', f.day) as date) from (" + CountedReports.FACTS + (some ? " and r.kind in :kinds" : "")
                        + ") f where f.day between :from and :to and " + counts(was) + " is distinct from " + counts(becomes), LocalDate.class);
        Stream.concat(was.stream(), becomes.stream()).forEach(sql -> sql.bind(query));
        if (some) query.setParameterList("kinds", kinds);
        return query.setParameter("from", closed.stream().map(ClosedPeriod::first).min(Comparator.naturalOrder()).orElseThrow())
                .setParameter("to", closed.stream().map(ClosedPeriod::last).max(Comparator.naturalOrder()).orElseThrow())
                .getResultList();
    }

    private static List<RuleSql> sqlOf(List<CountingRule> rules, String prefix) {
        return IntStream.range(0, rules.size()).mapToObj(i -> new RuleSql(rules.get(i), prefix + i + "_")).toList();
    }

    /** By key what all rules together add; null if none of them counts the report. */
    private static String counts(List<RuleSql> rules) {
        if (rules.isEmpty()) return "cast(null as text)";
        return rules.stream()
                .map(r -> "(case when " + r.conditions() + " then " + r.key() + " end, case when " + r.conditions() + " then " + r.amount() + " end)")
                .collect(Collectors.joining(", ", "(select string_agg(concat(v.key, ' ', v.amount), ';' order by v.key) from (select w.key, trim_scale(sum(w.amount)) as amount"
                        + " from (values ", ") w (key, amount) where w.amount is not null group by w.key) v)"));
    }
}
