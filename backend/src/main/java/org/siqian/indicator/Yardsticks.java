package org.siqian.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siqian.shared.AsOf;
import org.siqian.shared.Refusal;
import org.siqian.shared.Snapshot;

/** Indicators, targets, report kinds and rules as everyone reads them; what a report adds is asked here. */
@ApplicationScoped
public class Yardsticks {
    private record Known(
            Map<String, Indicator> indicators,
            Map<String, Target> targets,
            Map<String, ReportKind> kinds,
            long ruleChanges,
            List<CountingRule> rules,
            List<CountingRule> endedRules,
            List<PaceProfile> paces) {
        List<CountingRule.Amount> amountsOf(ReportFacts report) {
            return rules.stream().flatMap(r -> r.amountOf(report).stream()).toList();
        }
    }

    private final Indicators indicators;
    private final Snapshot<Known> known = new Snapshot<>(Duration.ofSeconds(10), this::read);

    public Yardsticks(Indicators indicators) {
        this.indicators = indicators;
    }

    private Known read() {
        return QuarkusTransaction.joiningExisting()
                .call(() -> new Known(
                        byCode(indicators.inOrder(), Indicator::code),
                        byCode(indicators.targets(), Target::code),
                        byCode(indicators.kinds(), ReportKind::code),
                        indicators.ruleChanges(), // before the rules, so that a change in between is noticed
                        indicators.rules(),
                        indicators.endedRules(),
                        indicators.paces()));
    }

    private static <T> Map<String, T> byCode(List<T> items, Function<T, String> code) {
        return items.stream().collect(Collectors.toMap(code, i -> i, (a, b) -> a, LinkedHashMap::new));
    }

    /** Forgets what was read, so that the change just made is seen. */
    void forget() {
        known.forget();
    }

    public Collection<Indicator> indicators() {
        return known.get().indicators.values();
    }

    /** Those that had been entered before the instant, or, for null, all. */
    public List<Indicator> indicators(Instant known) {
        return indicators().stream().filter(i -> i.isKnown(known)).toList();
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(known.get().indicators.get(code));
    }

    public Indicator require(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("指标", code));
    }

    /** Every version there ever was, withdrawn ones included; what holds on a day is {@link #promised}. */
    public Collection<Target> targets() {
        return known.get().targets.values();
    }

    /** All versions there ever were of a target, the first one first, by the code of any of them. */
    public List<Target> chain(String code) {
        return new TargetHistory(targets(), new AsOf(LocalDate.MAX, null)).chain(code);
    }

    /** The version of a target that holds on the day, as it was known before an instant or, for null, is now. */
    public Optional<Target> inForce(String code, LocalDate day, Instant known) {
        return new TargetHistory(targets(), new AsOf(day, known)).inForce(code);
    }

    TargetHistory targetHistory(AsOf then) {
        return new TargetHistory(targets(), then);
    }

    /** What holds on the day of what was promised of an indicator, as it was known before an instant or, for null, is now. */
    public List<Target> promised(String indicator, LocalDate day, Instant known) {
        return new TargetHistory(targets().stream().filter(t -> t.indicator().equals(indicator)).toList(), new AsOf(day, known)).inForce();
    }

    public Target requireTarget(String code) {
        return Optional.ofNullable(known.get().targets.get(code)).orElseThrow(() -> Refusal.notFound("目标", code));
    }

    /** How the indicator is paced as far as was known before the instant or, for null, now; by the calendar if nobody chose. */
    public Optional<PaceProfile> pace(String indicator, Instant known) {
        var then = paces(indicator, known);
        return then.isEmpty() ? Optional.empty() : Optional.of(then.get(then.size() - 1));
    }

    /** Every version known then, the oldest first. */
    List<PaceProfile> paces(String indicator, Instant known) {
        return this.known.get().paces.stream().filter(p -> p.indicator().equals(indicator) && p.isKnown(known)).toList();
    }

    public Collection<ReportKind> kinds() {
        return known.get().kinds.values();
    }

    public Optional<ReportKind> findKind(String code) {
        return Optional.ofNullable(code == null ? null : known.get().kinds.get(code));
    }

    public ReportKind requireKind(String code) {
        return findKind(code).orElseThrow(() -> Refusal.notFound("报告类型", code));
    }

    public List<CountingRule> rulesOf(String indicator) {
        return known.get().rules.stream().filter(r -> r.indicator().equals(indicator)).toList();
    }

    List<CountingRule> endedRulesOf(String indicator) {
        return known.get().endedRules.stream().filter(r -> r.indicator().equals(indicator)).toList();
    }

    /** Whether the indicator is computed over keys, so that amounts do not simply add up. */
    public boolean isKeyed(String indicator) {
        return rulesOf(indicator).stream().anyMatch(r -> r.function().isKeyed());
    }

    /** Whether it was computed over keys by the rules of that instant, or (null) is now. */
    public boolean isKeyed(String indicator, Instant at) {
        if (at == null) return isKeyed(indicator);
        return Stream.concat(endedRulesOf(indicator).stream().filter(r -> r.lasts(at)), rulesOf(indicator).stream())
                .findFirst()
                .filter(r -> r.function().isKeyed())
                .isPresent();
    }

    /** Lets no rule begin or end before the transaction ends. */
    public void holdRules() {
        indicators.holdRules();
    }

    /** What a report adds that is approved in this transaction: no rule comes or goes before the transaction ends. */
    public List<CountingRule.Amount> amountsForGood(ReportFacts report) {
        indicators.holdRules();
        var now = known.get();
        if (indicators.ruleChanges() != now.ruleChanges) {
            known.forget();
            now = known.get();
        }
        return now.amountsOf(report);
    }

    /** What the report adds, or would add once approved: every indicator whose rule it meets. */
    public List<CountingRule.Amount> amountsOf(ReportFacts report) {
        return known.get().amountsOf(report);
    }

    /** The rules as this transaction sees them, for whoever must not take them from memory. */
    public List<CountingRule> rulesOfThisMoment() {
        return indicators.rules();
    }
}
