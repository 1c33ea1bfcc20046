package org.siqian.progress;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.siqian.activity.CountedReports;
import org.siqian.audit.Actor;
import org.siqian.indicator.CountingRule;
import org.siqian.indicator.RuleChange;
import org.siqian.indicator.RuleDesk;
import org.siqian.indicator.RuleDesk.RuleChanging;
import org.siqian.shared.Refusal;
import org.siqian.shared.SiqianClock;

/**
 * Changes of rules over many reports, one after another. Everything is counted beside the approvals in one transaction that nobody
 * sees; the rules are closed only for the switch, so that every reader finds all numbers old or all new.
 */
@ApplicationScoped
public class RuleJobs {
    private static final Logger LOG = Logger.getLogger(RuleJobs.class);
    private static final int SLICE = 50_000;
    private static final int MOST_ATTEMPTS = 3;
    private static final int AN_HOUR = 3600;

    private final Jobs jobs;
    private final RuleDesk desk;
    private final RulePreview preview;
    private final Recounting recounting;
    private final CountedReports reports;
    private final SiqianClock clock;
    private final int atOnce;

    public RuleJobs(
            Jobs jobs, RuleDesk desk, RulePreview preview, Recounting recounting, CountedReports reports, SiqianClock clock,
            @ConfigProperty(name = "siqian.rule-change.at-once") int atOnce) {
        this.jobs = jobs;
        this.desk = desk;
        this.preview = preview;
        this.recounting = recounting;
        this.reports = reports;
        this.clock = clock;
        this.atOnce = atOnce;
    }

    /** A job for the change if the caller would rather not wait or it would take long; else empty, and it may be made at once. */
    Optional<Job> queued(String indicator, Job.Request asked, boolean ratherLater, Actor by) {
        var change = desk.asked(asked.change(), indicator, asked.rule(), asked.draft(), asked.ifMatch());
        jobs.openOf(indicator).ifPresent(open -> {
            throw Refusal.conflict("rule-change-running", "这项指标的规则变更正在重新计数，请等它完成后再改。");
        });
        if (!ratherLater && !isLong(change)) return Optional.empty();
        var job = new Job(indicator, asked, by, clock.instant());
        jobs.persist(job);
        return Optional.of(job);
    }

    private boolean isLong(RuleChange change) {
        return List.of(Optional.ofNullable(change.ended()), Optional.ofNullable(change.begun())).stream()
                .flatMap(Optional::stream)
                .map(CountingRule::kind)
                .anyMatch(kind -> reports.count(kind, atOnce + 1L) > atOnce);
    }

    @Scheduled(every = "1s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        while (workOne()) LOG.debug("a job is over");
    }

    /** Whether there was one that is over now. */
    boolean workOne() {
        var job = new Job[1];
        try {
            return QuarkusTransaction.requiringNew().timeout(AN_HOUR).call(() -> {
                if (!jobs.takeTurn()) return false;
                job[0] = jobs.next().orElse(null);
                if (job[0] != null) run(job[0]);
                return job[0] != null;
            });
        } catch (Refusal refusal) {
            note(job[0].id(), j -> j.fail(refusal.getMessage(), clock.instant()));
            return true;
        } catch (RuntimeException e) {
            LOG.error("a job broke off and will begin again", e);
            if (job[0] != null) note(job[0].id(), j -> giveUpAfterAll(j));
            return false;
        }
    }

    private void giveUpAfterAll(Job job) {
        if (job.attempts() >= MOST_ATTEMPTS) job.fail("任务多次中断，没有完成；规则未变。", clock.instant());
    }

    /** Beside the work's own transaction, so that it is seen while that one runs. */
    private void note(UUID id, Consumer<Job> what) {
        QuarkusTransaction.requiringNew().run(() -> what.accept(jobs.require(id)));
    }

    private void run(Job job) {
        var asked = job.request();
        UUID id = job.id();
        Instant at = clock.instant();
        long total = reports.count(null, Long.MAX_VALUE);
        note(id, j -> j.begin(total, at));
        var change = desk.asked(asked.change(), job.indicator(), asked.rule(), asked.draft(), asked.ifMatch());
        if (asked.previewHash() != null) preview.confirm(new RuleChanging(change, asked.previewHash()));
        String mark = reports.mark();
        UUID after = Recounting.FIRST;
        for (long done = SLICE; !after.equals(Recounting.LAST); done += SLICE) {
            UUID to = reports.ahead(after, SLICE).orElse(Recounting.LAST);
            recounting.stage(change, at, after, to);
            long reached = done;
            note(id, j -> j.reached(reached));
            after = to;
        }
        desk.closeRulesFor(change);
        // a day's records are kept: what is counted on one day must not be seen on the next
        if (!clock.today().equals(LocalDate.ofInstant(at, SiqianClock.SHANGHAI))) throw new IllegalStateException("the day is over");
        recounting.catchUp(change, at, mark);
        desk.writeDown(change, at, job.askedBy());
        recounting.settle(change);
        jobs.getEntityManager().refresh(job); // its progress was noted beside this transaction
        job.succeed(clock.instant());
    }
}
