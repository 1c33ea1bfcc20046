package org.siqian.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.siqian.access.Account;
import org.siqian.access.Accounts;
import org.siqian.access.Viewer;
import org.siqian.activity.Scrutiny;
import org.siqian.audit.AuditTrail;
import org.siqian.audit.AuditViews.AuditEntry;
import org.siqian.plan.PlanBook;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.Notifications;

/**
 * Writes the sample work at the first start: the plan's first year complete and the current year up to today.
 *
 * <p>Two rows of the audit trail say that it has begun, and for which day, and that it is done. A start that finds only the
 * first goes on where the last one broke off: the plan of the sample is the same for the same day, and what is there is
 * skipped.
 */
@ApplicationScoped
public class SampleWork {
    private static final Logger LOG = Logger.getLogger(SampleWork.class);
    private static final String TRACE = "sample-work";
    private static final int BATCH = 25;

    /** What the sample's people were told before, they have read. */
    private static final Duration UNREAD = Duration.ofDays(10);

    private final SampleDesk desk;
    private final Scrutiny scrutiny;
    private final Notifications notifications;
    private final Accounts accounts;
    private final PlanBook book;
    private final AuditTrail audit;
    private final SiqianClock clock;
    private final ObjectMapper json;
    private final boolean wanted;

    public SampleWork(
            SampleDesk desk, Scrutiny scrutiny, Notifications notifications, Accounts accounts, PlanBook book, AuditTrail audit, SiqianClock clock, ObjectMapper json,
            @ConfigProperty(name = "siqian.sample") boolean people,
            @ConfigProperty(name = "siqian.sample-work", defaultValue = "true") boolean work) {
        this.desk = desk;
        this.scrutiny = scrutiny;
        this.notifications = notifications;
        this.accounts = accounts;
        this.book = book;
        this.audit = audit;
        this.clock = clock;
        this.json = json;
        this.wanted = people && work;
    }

    @ActivateRequestContext
    void write(@Observes @Priority(30) StartupEvent start) {
        if (!wanted) return;
        List<AuditEntry> trace = QuarkusTransaction.requiringNew().call(() -> audit.latestOf(TRACE));
        if (trace.stream().anyMatch(e -> e.action().equals("sample.done"))) return;
        LocalDate today = trace.isEmpty() ? begin() : LocalDate.parse(trace.get(0).entityId());
        Instant from = clock.instant();
        List<SampleReport> reports = plan(today, trace.isEmpty() ? from : trace.get(0).at());
        write(reports, !trace.isEmpty());
        QuarkusTransaction.requiringNew().run(() -> notifications.areReadUntil(from.minus(UNREAD)));
        mark("sample.done", today);
        LOG.infof("示例数据 %d 份报告已就绪（%d 秒）", reports.size(), clock.instant().getEpochSecond() - from.getEpochSecond());
    }

    private LocalDate begin() {
        LocalDate today = clock.today();
        mark("sample.begin", today);
        return today;
    }

    private void mark(String action, LocalDate day) {
        QuarkusTransaction.requiringNew().run(() -> audit.added(SamplePeople.SAMPLE, action, TRACE, day, null));
    }

    private List<SampleReport> plan(LocalDate today, Instant now) {
        SampleBook words = SampleBook.read(json);
        var reports = new ArrayList<SampleReport>();
        for (int year : List.of(SamplePlan.FIRST_YEAR, today.getYear())) {
            if (year == SamplePlan.FIRST_YEAR && !reports.isEmpty()) continue;
            reports.addAll(new SamplePlan(year, today, now, words, book::responsibleUnits).reports());
        }
        return reports;
    }

    private void write(List<SampleReport> reports, boolean again) {
        Map<String, Viewer> people = QuarkusTransaction.requiringNew().call(() -> accounts.listAll().stream()
                .collect(Collectors.toMap(Account::username, accounts::viewer)));
        var office = new SampleDesk.Office(people, new SampleAlbum().draw(), SampleBook.read(json));
        int told = 0;
        for (int done = 0; done < reports.size(); done += BATCH) {
            List<SampleReport> batch = reports.subList(done, Math.min(reports.size(), done + BATCH));
            QuarkusTransaction.requiringNew().timeout(300).run(() -> {
                scrutiny.besidesPictures(() -> {
                    for (SampleReport report : batch) if (!again || !desk.knows(report)) desk.write(report, office);
                });
            });
            int percent = (done + batch.size()) * 100 / reports.size();
            if (percent / 10 > told) LOG.infof("示例数据 %d%%", (told = percent / 10) * 10);
        }
    }
}
