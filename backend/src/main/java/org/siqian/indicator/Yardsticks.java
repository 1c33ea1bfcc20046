package org.siqian.indicator;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.siqian.shared.Refusal;
import org.siqian.shared.Snapshot;

/** Indicators, targets, report kinds and rules as everyone reads them; what a report adds is asked here. */
@ApplicationScoped
public class Yardsticks {
    private record Known(
            Map<String, Indicator> indicators,
            Map<String, Target> targets,
            Map<String, ReportKind> kinds,
            List<CountingRule> rules) {}

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
                        indicators.rules()));
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

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(known.get().indicators.get(code));
    }

    public Indicator require(String code) {
        return find(code).orElseThrow(() -> Refusal.notFound("指标", code));
    }

    public Collection<Target> targets() {
        return known.get().targets.values();
    }

    public List<Target> targetsOf(String indicator) {
        return targets().stream().filter(t -> t.indicator().equals(indicator)).toList();
    }

    public Target requireTarget(String code) {
        return Optional.ofNullable(known.get().targets.get(code)).orElseThrow(() -> Refusal.notFound("目标", code));
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

    /** Whether the indicator is computed over keys, so that amounts do not simply add up. */
    public boolean isKeyed(String indicator) {
        return rulesOf(indicator).stream().anyMatch(r -> r.function().isKeyed());
    }

    /** What a report adds that is approved in this transaction: no rule comes or goes before the transaction ends. */
    public List<CountingRule.Amount> amountsForGood(ReportFacts report) {
        if (indicators.holdRules() != known.get().rules.size()) known.forget();
        return amountsOf(report);
    }

    /** What the report adds, or would add once approved: every indicator whose rule it meets. */
    public List<CountingRule.Amount> amountsOf(ReportFacts report) {
        return known.get().rules.stream().flatMap(r -> r.amountOf(report).stream()).toList();
    }
}
