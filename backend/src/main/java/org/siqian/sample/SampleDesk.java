package org.siqian.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.FlushModeType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siqian.access.Viewer;
import org.siqian.activity.ActivityReports;
import org.siqian.activity.EvidenceRoom;
import org.siqian.activity.FilingDesk;
import org.siqian.activity.ReportViews.EvidenceDraft;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.activity.ReportViews.FieldNote;
import org.siqian.activity.ReportViews.ReportDraft;
import org.siqian.activity.ReportViews.TransitionNote;
import org.siqian.activity.ReviewDesk;
import org.siqian.sample.SampleFate.Move;
import org.siqian.sample.SampleReport.Photo;
import org.siqian.sample.SampleReport.Turn;
import org.siqian.shared.SiqianClock;

/** Writes a sample report as its people would have: by their verbs, each at its moment. */
@ApplicationScoped
public class SampleDesk {
    static final String SOURCE = "sample";

    /** Those who file under a name that can be signed in with. */
    private static final Map<String, String> NAMED =
            Map.of("KX-500101", "wanzhou", "KX-500154", "kaizhou", SampleReport.TOWN, "henghe");

    private static final Map<String, String> LEADS = Map.of("M01", "zhanlue", "M02", "chuangxin", "M07", "zuren");
    private static final String ANY_VERSION = "*"; // nobody else knows these reports yet

    private final FilingDesk filing;
    private final ReviewDesk review;
    private final EvidenceRoom evidence;
    private final ActivityReports reports;
    private final SiqianClock clock;

    public SampleDesk(FilingDesk filing, ReviewDesk review, EvidenceRoom evidence, ActivityReports reports, SiqianClock clock) {
        this.filing = filing;
        this.review = review;
        this.evidence = evidence;
        this.reports = reports;
        this.clock = clock;
    }

    /** What is needed beside the report itself. */
    record Office(Map<String, Viewer> people, SampleAlbum album, SampleBook book) {
        Viewer filer(SampleReport report) {
            return people.get(filerOf(report.unit()));
        }

        Viewer reviewer(SampleReport report, boolean first) {
            return people.get(first ? "wanzhou.review" : LEADS.getOrDefault(report.measures().get(0), "kepu"));
        }

        /** A remark that is always the same for the same report. */
        String remark(String about, SampleReport report) {
            List<String> remarks = book.words(about);
            return remarks.get(Math.floorMod(report.externalId().hashCode(), remarks.size()));
        }
    }

    /** Who files and answers for the unit. */
    static String filerOf(String unit) {
        return NAMED.getOrDefault(unit, SamplePeople.filerOf(unit));
    }

    boolean knows(SampleReport report) {
        return reports.count("source = ?1 and externalId = ?2", SOURCE, report.externalId()) > 0;
    }

    void write(SampleReport report, Office office) {
        // the verbs flush where order matters; flushing again before every query would double the time
        reports.getEntityManager().setFlushMode(FlushModeType.COMMIT);
        var files = new ArrayList<EvidenceDraft>();
        var written = new UUID[1];
        clock.asOf(report.createdAt(), () -> {
            for (Photo photo : report.photos()) files.add(file(report, photo, files.size(), office));
            written[0] = put(report, draft(report, files, 0), office);
        });
        int revision = 0;
        for (Turn turn : report.turns()) {
            int mended = turn.move() == Move.MEND ? ++revision : revision;
            clock.asOf(turn.at(), () -> move(report, turn.move(), written[0], files, mended, office));
        }
        reports.flush();
        reports.getEntityManager().clear(); // or each flush would compare all that came before
    }

    private UUID put(SampleReport report, ReportDraft draft, Office office) {
        return filing.draftBySource(SOURCE, report.externalId(), draft, null, office.filer(report)).report().id();
    }

    private EvidenceDraft file(SampleReport report, Photo photo, int number, Office office) {
        LocalDate day = report.to();
        String name = "%s_%s_%d.jpg".formatted(photo.sheet() ? "签到表" : "现场", day.toString().replace("-", ""), number + 1);
        var stored = evidence.store(office.album().picture(photo), name, office.filer(report));
        return new EvidenceDraft(
                stored.id(), photo.sheet() ? EvidenceKind.SHEET : EvidenceKind.PHOTO, photo.sheet() ? "签到表（示例）" : "现场照片（示例）");
    }

    /** The report as handed in, or as mended for the n-th time. */
    private static ReportDraft draft(SampleReport r, List<EvidenceDraft> files, int mended) {
        Integer people = r.participants() == null ? null : r.participants() + 2 * mended;
        String summary = mended == 0 ? r.summary() : r.summary() + "（第" + mended + "次更正：已核对人数，补充说明。）";
        return new ReportDraft(
                r.kind(), r.title(), r.unit(), r.joint(), r.measures(), r.from(), r.to(), r.place(), people, summary, r.details(),
                files);
    }

    private void move(SampleReport report, Move move, UUID id, List<EvidenceDraft> files, int mended, Office office) {
        Viewer filer = office.filer(report);
        Viewer lead = office.reviewer(report, false);
        Viewer first = office.reviewer(report, report.isFromTown());
        switch (move) {
            case SUBMIT -> filing.submit(id, null, ANY_VERSION, filer);
            case WITHDRAW -> filing.withdraw(id, note(office.remark("withdraw", report)), ANY_VERSION, filer);
            case MEND -> put(report, draft(report, files, mended), office);
            case ENDORSE -> review.endorse(id, note(office.remark("endorse", report)), ANY_VERSION, first);
            case RETURN -> review.giveBack(id, returned(report, office), ANY_VERSION, first);
            case APPROVE -> review.approve(id, note(office.remark("approve", report)), ANY_VERSION, lead);
            case REOPEN -> review.reopen(id, note(office.remark("reopen", report)), ANY_VERSION, filer);
            case VOID -> review.voidOut(id, note(office.remark("void", report)), ANY_VERSION, lead);
        }
    }

    private static TransitionNote note(String comment) {
        return comment.isEmpty() ? null : new TransitionNote(comment, List.of());
    }

    private static TransitionNote returned(SampleReport report, Office office) {
        String reason = office.remark("return", report);
        String pointer = office.remark("returnPointer", report);
        boolean asked = report.participants() != null || !pointer.equals("/participants");
        return new TransitionNote(reason, asked ? List.of(new FieldNote(pointer, reason)) : List.of());
    }
}
