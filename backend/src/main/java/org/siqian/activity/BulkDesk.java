package org.siqian.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.OptimisticLockException;
import java.util.ArrayList;
import java.util.List;
import org.siqian.access.Viewer;
import org.siqian.activity.ReportViews.BulkItem;
import org.siqian.activity.ReportViews.BulkResult;
import org.siqian.activity.ReportViews.BulkTransition;
import org.siqian.activity.ReportViews.BulkTransitions;
import org.siqian.activity.ReportViews.TransitionNote;
import org.siqian.shared.EntityTag;
import org.siqian.shared.Refusal;

/** Many moves at once, each judged as if it came alone: all or none, or each in a transaction of its own. */
@ApplicationScoped
public class BulkDesk {
    private final FilingDesk filing;
    private final ReviewDesk review;
    private final ActivityReports reports;
    private final ReportLog log;

    public BulkDesk(FilingDesk filing, ReviewDesk review, ActivityReports reports, ReportLog log) {
        this.filing = filing;
        this.review = review;
        this.reports = reports;
        this.log = log;
    }

    BulkResult move(BulkTransitions moves, Viewer by) {
        var results = new ArrayList<BulkItem>();
        for (int i = 0; i < moves.items().size(); i++) {
            BulkTransition move = moves.items().get(i);
            results.add(moves.atomic() ? together(move, i, by) : alone(move, by));
        }
        return new BulkResult(List.copyOf(results));
    }

    private BulkItem together(BulkTransition move, int at, Viewer by) {
        try {
            return done(one(move, by));
        } catch (Refusal refusal) {
            throw refusal.at("/items/" + at);
        }
    }

    private BulkItem alone(BulkTransition move, Viewer by) {
        try {
            return QuarkusTransaction.requiringNew().call(() -> done(one(move, by)));
        } catch (Refusal refusal) {
            return refused(move, refusal);
        } catch (OptimisticLockException stale) {
            return refused(move, QuarkusTransaction.requiringNew().call(() -> log.overtaken(reports.require(move.id()))));
        }
    }

    private static BulkItem refused(BulkTransition move, Refusal refusal) {
        var current = refusal.context().containsKey("status") ? refusal.context() : null;
        return new BulkItem(move.id(), refusal.status(), null, null, refusal.code(), refusal.getMessage(), current);
    }

    private static BulkItem done(ActivityReport report) {
        return new BulkItem(report.id(), 200, report.version(), report.status(), null, null, null);
    }

    private ActivityReport one(BulkTransition move, Viewer by) {
        var note = new TransitionNote(move.comment(), List.of());
        String version = EntityTag.of(move.version());
        return switch (move.transition()) {
            case SUBMIT -> filing.submit(move.id(), note, version, by);
            case WITHDRAW -> filing.withdraw(move.id(), note, version, by);
            case ENDORSE -> review.endorse(move.id(), note, version, by);
            case APPROVE -> review.approve(move.id(), note, version, by);
            case RETURN -> review.giveBack(move.id(), note, version, by);
            case REOPEN -> review.reopen(move.id(), note, version, by);
            case VOID -> review.voidOut(move.id(), note, version, by);
            case EDIT -> throw Refusal.content("/transition", "not-a-move", "EDIT 不是状态变更，请用 PUT。");
        };
    }
}
