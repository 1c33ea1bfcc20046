package org.siqian.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.siqian.access.Account;
import org.siqian.access.Accounts;
import org.siqian.access.Viewer;
import org.siqian.indicator.QuotaBook;
import org.siqian.indicator.QuotaDesk;
import org.siqian.indicator.QuotaViews.QuotaLineDraft;
import org.siqian.indicator.QuotaViews.QuotaNoteDraft;
import org.siqian.indicator.QuotaViews.QuotaRevisionDraft;
import org.siqian.indicator.QuotaViews.QuotaSetDraft;
import org.siqian.indicator.StandingQuota;
import org.siqian.indicator.YearTargets;
import org.siqian.progress.QuotaSplit;
import org.siqian.progress.QuotaSplitViews.QuotaSplitDraft;
import org.siqian.progress.QuotaSplitViews.SplitMethod;
import org.siqian.shared.AsOf;
import org.siqian.shared.SiqianClock;

/** Splits three targets over the districts, in the plan's first year alike and this year by what was done then, and lets the units answer. */
@ApplicationScoped
public class SampleQuotas {
    private static final String ANY_VERSION = "*";

    /** What is shared out: the target and some more, since not every unit gets there. */
    private record Shared(String target, int total) {}

    private static final List<Shared> SHARED = List.of(new Shared("T13", 220), new Shared("T14", 104), new Shared("T24", 320));

    private final QuotaDesk desk;
    private final QuotaBook book;
    private final QuotaSplit split;
    private final YearTargets targets;
    private final Accounts accounts;
    private final SiqianClock clock;
    private final boolean wanted;

    public SampleQuotas(
            QuotaDesk desk, QuotaBook book, QuotaSplit split, YearTargets targets, Accounts accounts, SiqianClock clock,
            @ConfigProperty(name = "siqian.sample") boolean people,
            @ConfigProperty(name = "siqian.sample-work", defaultValue = "true") boolean work) {
        this.desk = desk;
        this.book = book;
        this.split = split;
        this.targets = targets;
        this.accounts = accounts;
        this.clock = clock;
        this.wanted = people && work;
    }

    @ActivateRequestContext
    void write(@Observes @Priority(34) StartupEvent start) {
        if (!wanted) return;
        LocalDate today = clock.today();
        Map<String, Viewer> people = QuarkusTransaction.requiringNew().call(() -> accounts.listAll().stream()
                .collect(Collectors.toMap(Account::username, accounts::viewer)));
        for (int year : Stream.of(SamplePlan.FIRST_YEAR, today.getYear()).distinct().toList()) {
            for (Shared shared : SHARED) {
                // all of one target and year or nothing of it: a start that broke off goes on with the next
                QuarkusTransaction.requiringNew().timeout(300).run(() -> {
                    if (book.of(shared.target, year, null).isEmpty()) write(shared, year, today, people);
                });
            }
        }
    }

    private void write(Shared shared, int year, LocalDate today, Map<String, Viewer> people) {
        LocalDate first = year == SamplePlan.FIRST_YEAR ? LocalDate.of(year, 3, 6) : LocalDate.of(year, 1, 12);
        LocalDate proposed = first.isBefore(today) ? first : today;
        clock.asOf(at(proposed, 9, today), () -> propose(shared, year, people.get("ducha")));
        var quotas = book.of(shared.target, year, null);
        for (int i = 0; i < quotas.size(); i++) {
            LocalDate answered = proposed.plusDays(1 + i % 9);
            answer(quotas.get(i), i + shared.target.hashCode(), year < today.getYear(), answered, today, people);
        }
    }

    private Instant at(LocalDate day, int hour, LocalDate today) {
        return (day.isBefore(today) ? day : today.minusDays(1)).atTime(hour, 20).atZone(SiqianClock.SHANGHAI).toInstant();
    }

    private void propose(Shared shared, int year, Viewer office) {
        boolean first = year == SamplePlan.FIRST_YEAR;
        var target = targets.require(shared.target, year, AsOf.of(null, clock));
        var total = BigDecimal.valueOf(shared.total);
        var draft = first
                ? new QuotaSplitDraft(SplitMethod.EQUAL, null, total, null, null, null)
                : new QuotaSplitDraft(SplitMethod.LAST_YEAR, SamplePlan.FIRST_YEAR, total, null, BigDecimal.ONE, null);
        var lines = split.of(target, draft).items().stream()
                .filter(l -> l.value().signum() > 0)
                .map(l -> new QuotaLineDraft(l.organisation(), l.value()))
                .toList();
        String reason = first ? "方案印发首年，按区县平均分解。" : "按 " + SamplePlan.FIRST_YEAR + " 年实绩分解，每个单位不少于 1。";
        desk.propose(shared.target, year, new QuotaSetDraft(reason, lines), ANY_VERSION, office);
    }

    /** Most accept. In a year that is over everything has been settled; in the present one some is still open. */
    private void answer(StandingQuota quota, int turn, boolean over, LocalDate day, LocalDate today, Map<String, Viewer> people) {
        var unit = people.get(SampleDesk.filerOf(quota.organisation()));
        if (unit == null) return;
        int kind = Math.floorMod(turn, 19);
        boolean asksForLess = kind == 3 || kind == 11;
        if (!over && (kind == 7 || quota.organisation().equals("KX-500101"))) return; // still waits for the unit
        if (!asksForLess) {
            clock.asOf(at(day, 10, today), () -> desk.accept(quota.id(), null, ANY_VERSION, unit));
            return;
        }
        clock.asOf(at(day, 10, today), () -> desk.object(
                quota.id(), new QuotaNoteDraft("今年没有新建科技小院，技术人员不足，请酌情调减（示例）。"), ANY_VERSION, unit));
        if (!over && kind == 3) return; // the office has still to answer
        var less = quota.value().subtract(BigDecimal.ONE).max(BigDecimal.ONE);
        clock.asOf(at(day.plusDays(2), 15, today), () -> desk.revise(
                quota.id(), new QuotaRevisionDraft(less, "已按贵单位意见核定，请按此安排（示例）。"), ANY_VERSION, people.get("ducha")));
        if (over) clock.asOf(at(day.plusDays(3), 11, today), () -> desk.accept(quota.id(), null, ANY_VERSION, unit));
    }
}
