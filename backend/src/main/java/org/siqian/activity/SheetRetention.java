package org.siqian.activity;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.audit.Actor;
import org.siqian.audit.AuditTrail;
import org.siqian.shared.SiqianClock;

/**
 * How long sign-in sheets, and what no report ever named, are kept, and their end. The time runs from the day of the activity or of the upload, whichever came
 * later, so that nothing is destroyed before it could be reviewed. Content that is somebody's photo too, or a younger sheet, stays.
 */
@ApplicationScoped
public class SheetRetention {
    private static final Logger LOG = Logger.getLogger(SheetRetention.class);
    private static final UUID FIRST = new UUID(0, 0);
    private static final Actor ACTOR = Actor.system("retention");

    private final Period keep;
    private final StoredFiles files;
    private final ActivityReports reports;
    private final FileStore store;
    private final AuditTrail audit;
    private final SiqianClock clock;

    private record Destroyed(String sha256, boolean contentToo) {}

    public SheetRetention(
            @ConfigProperty(name = "siqian.sheets.keep") Period keep, StoredFiles files, ActivityReports reports, FileStore store,
            AuditTrail audit, SiqianClock clock) {
        this.keep = keep;
        this.files = files;
        this.reports = reports;
        this.store = store;
        this.audit = audit;
        this.clock = clock;
    }

    /** The report's evidence with how long its sheets are kept, or since when they no longer are. */
    List<Evidence> dated(ReportContent content) {
        var sheets = content.evidence().stream().filter(e -> e.kind() == EvidenceKind.SHEET).map(Evidence::file).toList();
        if (sheets.isEmpty()) return content.evidence();
        var stored = files.all(sheets);
        return content.evidence().stream()
                .map(e -> stored.stream()
                        .filter(f -> e.kind() == EvidenceKind.SHEET && f.id().equals(e.file()))
                        .findFirst()
                        .map(f -> e.kept(until(content, f), f.destroyedAt()))
                        .orElse(e))
                .toList();
    }

    private LocalDate until(ReportContent content, StoredFile file) {
        LocalDate uploaded = LocalDate.ofInstant(file.createdAt(), SiqianClock.SHANGHAI);
        LocalDate happened = content.occurredTo();
        return (happened == null || happened.isBefore(uploaded) ? uploaded : happened).plus(keep);
    }

    @Scheduled(every = "{siqian.sheets.every}", delayed = "9m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sweep() {
        Instant before = clock.today().plusDays(1).minus(keep).atStartOfDay(SiqianClock.SHANGHAI).toInstant();
        UUID after = FIRST;
        for (List<UUID> due; !(due = due(before, after)).isEmpty(); after = due.get(due.size() - 1)) {
            for (UUID id : due) {
                try {
                    QuarkusTransaction.requiringNew().run(() -> destroyIfDue(id));
                } catch (RuntimeException e) {
                    LOG.error("a sign-in sheet whose time is up could not be destroyed; the next sweep tries again", e);
                }
            }
        }
    }

    private List<UUID> due(Instant before, UUID after) {
        return QuarkusTransaction.requiringNew().call(() -> files.endingFromBefore(before, after));
    }

    private void destroyIfDue(UUID id) {
        var sheet = files.findById(id);
        files.lockContent(sheet.sha256());
        if (isNeeded(sheet)) return;
        var sharing = files.living(sheet.sha256());
        // as long as it is kept for others it is a sheet all the same
        files.areSheets(sharing.stream().map(StoredFile::id).toList());
        boolean contentToo = sharing.stream().noneMatch(this::isNeeded);
        for (StoredFile file : contentToo ? sharing : List.of(sheet)) {
            files.unindex(file);
            file.destroy(clock.instant());
            audit.record(ACTOR, "file.destroy", "file", file.id(), file.view(), new Destroyed(file.sha256(), contentToo), "签到表或未被使用的文件保存期已满");
        }
        files.flush();
        if (contentToo) for (var variant : FileVariant.values()) store.remove(variant.key(sheet.sha256()));
    }

    private boolean isNeeded(StoredFile file) {
        LocalDate today = clock.today();
        boolean young = !LocalDate.ofInstant(file.createdAt(), SiqianClock.SHANGHAI).plus(keep).isBefore(today);
        return young || reports.holding(file.id()).stream().anyMatch(r -> needs(r.content(), file, today) || needs(r.countedContent(), file, today));
    }

    private boolean needs(ReportContent content, StoredFile file, LocalDate today) {
        return content.evidence().stream()
                .filter(e -> e.file().equals(file.id()))
                .anyMatch(e -> e.kind() != EvidenceKind.SHEET || !until(content, file).isBefore(today));
    }
}
