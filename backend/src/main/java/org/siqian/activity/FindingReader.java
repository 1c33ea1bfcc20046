package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siqian.access.Viewer;
import org.siqian.activity.FindingViews.FindingReport;
import org.siqian.activity.FindingViews.FindingView;
import org.siqian.activity.ReportViews.ReportSummary;
import org.siqian.organisation.Register;

/**
 * Findings as a viewer may see them: another report is named to those who may see it at the time of asking, and for all others
 * is not there.
 */
@ApplicationScoped
public class FindingReader {
    private static final int MOST = 5;

    private final ActivityReports reports;
    private final ReportSight sights;
    private final Register register;

    public FindingReader(ActivityReports reports, ReportSight sights, Register register) {
        this.reports = reports;
        this.sights = sights;
        this.register = register;
    }

    /** The other reports that the viewer may see, in the words they may see them in. */
    record Seen(Map<UUID, ReportSummary> reports, Function<String, String> names) {
        List<FindingView> shown(List<Finding> findings) {
            return findings.stream().flatMap(f -> shown(f).stream()).toList();
        }

        private Stream<Finding.Match> matches(Finding finding) {
            return finding.matches().stream().filter(m -> reports.containsKey(m.report())).limit(MOST);
        }

        private List<FindingView> shown(Finding finding) {
            var named = matches(finding).map(this::named).toList();
            if (finding.isHiddenWithout(!named.isEmpty())) return List.of();
            String all = named.stream().map(this::words).collect(Collectors.joining("；"));
            String message = named.isEmpty() ? finding.message() + "。" : finding.message() + "：" + all + "。";
            return List.of(new FindingView(finding.code(), message, finding.pointer(), named));
        }

        private FindingReport named(Finding.Match match) {
            var other = reports.get(match.report());
            return new FindingReport(other.id(), other.organisation(), other.title(), other.occurredTo(), match.likeness());
        }

        private String words(FindingReport other) {
            return names.apply(other.organisation()) + "“" + (other.title() == null ? "未命名" : other.title()) + "”（" + other.occurredTo()
                    + (other.likeness() == null ? "" : "，" + other.likeness()) + "）";
        }

        /** What a reviewer should know in single words, as far as the viewer may. */
        List<String> flags(List<String> flags, List<Finding> findings) {
            var shown = findings.stream()
                    .filter(f -> !f.isHiddenWithout(matches(f).findAny().isPresent()))
                    .map(f -> f.code().name())
                    .collect(Collectors.toSet());
            return flags.stream().filter(f -> !Finding.Code.isOne(f) || shown.contains(f)).toList();
        }

        List<String> flags(ReportRow row) {
            return flags(List.of(row.flags()), row.findings());
        }
    }

    /** One look for many findings. */
    Seen seen(Stream<Finding> findings, Viewer viewer) {
        Set<UUID> others = findings.flatMap(f -> f.matches().stream()).map(Finding.Match::report).collect(Collectors.toSet());
        Map<UUID, ReportSummary> known = others.isEmpty() ? Map.of() : look(others, viewer);
        return new Seen(known, code -> register.find(code).map(o -> o.name()).orElse(code));
    }

    private Map<UUID, ReportSummary> look(Set<UUID> others, Viewer viewer) {
        var sight = sights.of(viewer);
        var where = new ReportWhere();
        where.values.putAll(sight.values());
        where.holds("r.id in :others", "others", others);
        where.holds(sight.visible());
        where.holds(sight.open()); // what it was found by may be the revision that is being written
        return reports.rows(where.text(), where.values, " order by r.id", 0, others.size()).stream()
                .map(r -> sight.concerns(r) ? r.inFull(Set.of(), List.of()) : r.asCounted(Set.of()))
                .collect(Collectors.toMap(ReportSummary::id, r -> r));
    }

    List<FindingView> shown(List<Finding> findings, Viewer viewer) {
        return seen(findings.stream(), viewer).shown(findings);
    }
}
