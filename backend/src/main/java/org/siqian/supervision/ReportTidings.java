package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.UUID;
import org.siqian.access.OnDuty;
import org.siqian.activity.ReportAction;
import org.siqian.activity.ReportNews.ReportDiscussed;
import org.siqian.activity.ReportNews.ReportMoved;
import org.siqian.shared.Masking;

/** Tells those who filed a report what became of it, and each side what the other said. Once for each report; in mails many together. */
@ApplicationScoped
public class ReportTidings {
    private static final int SHORT = 300;

    private final Messenger messenger;

    public ReportTidings(Messenger messenger) {
        this.messenger = messenger;
    }

    void moved(@Observes ReportMoved moved) {
        String comment = moved.comment() == null || moved.comment().isBlank() ? "" : "意见：" + cut(moved.comment());
        String text = moved.by() + "已将报告“" + named(moved.title()) + "”" + done(moved.action()) + "。" + comment;
        messenger.tell(people(moved.people()), Notification.Cause.REVIEW, "报告" + heading(moved.action()) + "：" + named(moved.title()), text,
                link(moved.report()), moved.by());
    }

    void discussed(@Observes ReportDiscussed said) {
        messenger.tell(people(said.people()), Notification.Cause.COMMENT, "新的讨论：" + named(said.title()), said.by() + "：" + cut(said.text()),
                link(said.report()), said.by());
    }

    private List<OnDuty> people(List<UUID> accounts) {
        return accounts.stream().flatMap(a -> messenger.account(a).stream()).toList();
    }

    private static String link(UUID report) {
        return "/activity-reports/" + report;
    }

    private static String named(String title) {
        return title == null ? "未命名" : title;
    }

    /** Numbers are covered first: half of one would no longer be known for what it is. */
    private static String cut(String said) {
        String text = Masking.text(said);
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "…";
    }

    private static String done(ReportAction action) {
        return action == ReportAction.ENDORSE ? "初审通过" : action.zh();
    }

    private static String heading(ReportAction action) {
        return switch (action) {
            case ENDORSE -> "已通过初审";
            case APPROVE -> "已审核通过";
            case RETURN -> "被退回";
            case REOPEN -> "被重新打开";
            case VOID -> "被作废";
            default -> action.zh();
        };
    }
}
