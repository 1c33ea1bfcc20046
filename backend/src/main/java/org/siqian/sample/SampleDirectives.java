package org.siqian.sample;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.siqian.access.Accounts;
import org.siqian.access.Viewer;
import org.siqian.audit.AuditTrail;
import org.siqian.shared.SiqianClock;
import org.siqian.supervision.AttentionKind;
import org.siqian.supervision.DirectiveDesk;
import org.siqian.supervision.DirectiveViews.DirectiveDraft;
import org.siqian.supervision.DirectiveViews.DirectiveNoteDraft;
import org.siqian.supervision.DirectiveViews.DirectiveReplyDraft;
import org.siqian.supervision.DirectiveViews.SubjectDraft;

/** Three directives as people would have issued and answered them: one closed, one overdue, one that waits for the office. */
@ApplicationScoped
public class SampleDirectives {
    private static final String TRACE = "sample-directives";
    private static final String ANY_VERSION = "*"; // nobody else knows these directives yet

    private final DirectiveDesk desk;
    private final Accounts accounts;
    private final AuditTrail audit;
    private final SiqianClock clock;
    private final boolean wanted;

    public SampleDirectives(
            DirectiveDesk desk, Accounts accounts, AuditTrail audit, SiqianClock clock,
            @ConfigProperty(name = "siqian.sample") boolean people,
            @ConfigProperty(name = "siqian.sample-work", defaultValue = "true") boolean work) {
        this.desk = desk;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
        this.wanted = people && work;
    }

    /** All in one transaction with the row that says so: a start that broke off begins anew. */
    @ActivateRequestContext
    void write(@Observes @Priority(40) StartupEvent start) {
        if (!wanted) return;
        QuarkusTransaction.requiringNew().run(() -> {
            if (!audit.latestOf(TRACE).isEmpty()) return;
            LocalDate today = clock.today();
            closed(today);
            overdue(today);
            answered(today);
            audit.added(SamplePeople.SAMPLE, "sample.done", TRACE, today, null);
        });
    }

    private void closed(LocalDate today) {
        UUID id = issue(today.minusDays(20), AttentionKind.OVERDUE_REVIEW, "KX-DEPT-KPB", "KX-DEPT-KPB",
                "（示例）科普部积压的待审报告请在一周内办结，并说明今后如何避免超期。", today.minusDays(12));
        on(today.minusDays(14), 10, () -> desk.reply(id, new DirectiveReplyDraft("（示例）积压报告已全部审结；今后每周二、周五集中审核，负责人外出时由代理人办理。"), ANY_VERSION, person("kepu")));
        on(today.minusDays(13), 9, () -> desk.close(id, new DirectiveNoteDraft("（示例）情况属实，同意办结。", null), ANY_VERSION, person("ducha")));
    }

    private void overdue(LocalDate today) {
        issue(today.minusDays(11), AttentionKind.BEHIND, "T24", "KX-500154",
                "（示例）科技志愿服务渝州行活动进度落后，请说明开州区的原因并报送年底前的活动安排。", today.minusDays(3));
    }

    private void answered(LocalDate today) {
        UUID id = issue(today.minusDays(6), AttentionKind.BEHIND, "T13", "KX-500101",
                "（示例）技术培训场次按序时偏少，请万州区科协报送下一步培训计划。", today.plusDays(4));
        on(today.minusDays(1), 16, () -> desk.reply(id, new DirectiveReplyDraft("（示例）因秋收农忙，部分培训推迟；已与三个科技小院商定，下月起每周各办一场，计划补办 12 场。"), ANY_VERSION, person("wanzhou")));
    }

    private UUID issue(LocalDate day, AttentionKind kind, String reference, String unit, String request, LocalDate due) {
        var issued = new UUID[1];
        var subject = new SubjectDraft(kind, reference, clock.today().getYear());
        on(day, 9, () -> issued[0] = desk.issue(new DirectiveDraft(subject, unit, null, request, due), person("ducha")).id());
        return issued[0];
    }

    private void on(LocalDate day, int hour, Runnable work) {
        clock.asOf(day.atTime(hour, 30).atZone(SiqianClock.SHANGHAI).toInstant(), work);
    }

    private Viewer person(String username) {
        return accounts.viewer(accounts.byUsername(username).orElseThrow());
    }
}
