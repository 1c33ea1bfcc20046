package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.siqian.access.Account;
import org.siqian.access.Accounts;
import org.siqian.access.OnDuty;
import org.siqian.access.Posts;
import org.siqian.access.Role;
import org.siqian.access.Viewer;
import org.siqian.shared.SiqianClock;

/** Who is to be told what becomes of a report: people with a part in it who may still see it, never the one who did it. */
@ApplicationScoped
public class ReportAudience {
    private final ActivityReports reports;
    private final ReportComments comments;
    private final ReportPermission permission;
    private final Accounts accounts;
    private final Posts posts;
    private final SiqianClock clock;

    public ReportAudience(
            ActivityReports reports, ReportComments comments, ReportPermission permission, Accounts accounts, Posts posts, SiqianClock clock) {
        this.reports = reports;
        this.comments = comments;
        this.permission = permission;
        this.accounts = accounts;
        this.posts = posts;
        this.clock = clock;
    }

    /** Everybody who filed or edited it, and who has to act on it now. */
    List<UUID> filers(ActivityReport report, Viewer by) {
        return entitled(Stream.concat(report.hands().people().stream(), Stream.of(report.hands().handler().id())), report, by)
                .map(Viewer::id)
                .toList();
    }

    /**
     * Of somebody of the filing side those who judged it or spoke about it, or else those whose desk it is; of anybody else the
     * filing side.
     */
    List<UUID> otherSide(ActivityReport report, Viewer by) {
        if (!isFiling(by, report)) return filers(report, by);
        var judges = reports.steps(report.id()).stream().filter(s -> s.transition().isNews()).map(ReportStep::by);
        var spoke = entitled(Stream.concat(judges, comments.authors(report.id()).stream()), report, by)
                .filter(v -> !isFiling(v, report))
                .map(Viewer::id)
                .toList();
        if (!spoke.isEmpty()) return spoke;
        var desk = permission.desk(report).stream()
                .flatMap(unit -> posts.onDuty(List.of(unit), List.of(Role.REVIEWER), clock.today()).stream())
                .map(OnDuty::account);
        return entitled(desk, report, by).map(Viewer::id).toList();
    }

    private boolean isFiling(Viewer viewer, ActivityReport report) {
        return report.hands().include(viewer.id()) || permission.writesFor(viewer, report.organisation());
    }

    private Stream<Viewer> entitled(Stream<UUID> people, ActivityReport report, Viewer by) {
        return people.distinct()
                .filter(person -> !person.equals(by.id()))
                .flatMap(person -> accounts.findByIdOptional(person).filter(Account::isActive).map(accounts::viewer).stream())
                .filter(viewer -> permission.isConcerned(viewer, report));
    }
}
