package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.activity.ReportViews.Place;
import org.siqian.indicator.FieldChecks;
import org.siqian.indicator.ReportKind;
import org.siqian.indicator.Yardsticks;
import org.siqian.organisation.OrganisationKind;
import org.siqian.organisation.Register;
import org.siqian.plan.ClosedPeriods;
import org.siqian.plan.PlanBook;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;
import org.siqian.shared.SiqianClock;

/** What a report may say: a draft holds nothing wrong, a submission leaves nothing out. All faults are named at once. */
@ApplicationScoped
public class ReportChecks {
    private static final int MOST_PEOPLE = 10_000_000;

    private final Yardsticks yardsticks;
    private final FieldChecks fields;
    private final Register register;
    private final PlanBook book;
    private final ClosedPeriods periods;
    private final StoredFiles files;
    private final SiqianClock clock;

    public ReportChecks(
            Yardsticks yardsticks, FieldChecks fields, Register register, PlanBook book, ClosedPeriods periods,
            StoredFiles files, SiqianClock clock) {
        this.yardsticks = yardsticks;
        this.fields = fields;
        this.register = register;
        this.book = book;
        this.periods = periods;
        this.files = files;
        this.clock = clock;
    }

    void requireDraft(ReportContent content) {
        require(content, false);
    }

    void requireComplete(ReportContent content) {
        require(content, true);
    }

    /** What the report says and what counts of it must both lie in periods that are open, and stay so until the transaction ends. */
    void requireOpenPeriod(ActivityReport report) {
        var said = Stream.of(report.content(), report.countedContent()).distinct().toList();
        periods.requireOpen(
                said.stream().flatMap(c -> c.measures().stream()).distinct().toList(),
                said.stream().map(ReportContent::occurredTo).filter(Objects::nonNull).distinct().toList());
    }

    private void require(ReportContent content, boolean complete) {
        var kind = yardsticks.findKind(content.kind())
                .orElseThrow(() -> Refusal.content("/kind", "unknown-kind", "没有这种报告类型：" + content.kind()));
        LocalDate day = content.occurredTo() == null ? clock.today() : content.occurredTo();
        var faults = new ArrayList<Fault>();
        if (complete) missing(content, kind, faults);
        dates(content, faults);
        filingUnit(content, faults);
        units(content, kind, faults);
        measures(content, kind, day, faults);
        place(content.place(), faults);
        people(content, kind, faults);
        faults.addAll(fields.check(kind, content.details(), complete, day));
        if (!faults.isEmpty()) throw Refusal.content(faults);
    }

    private void missing(ReportContent content, ReportKind kind, List<Fault> faults) {
        if (content.title() == null) faults.add(required("/title", "请填写标题。"));
        if (content.measures().isEmpty()) faults.add(required("/measures", "请选择所属举措。"));
        if (content.occurredTo() == null) faults.add(required("/occurredTo", "请填写活动日期。"));
        if (content.place().district() == null) faults.add(required("/place/district", "请选择活动所在区县。"));
        if (kind.hasParticipants() && content.participants() == null) {
            faults.add(required("/participants", "请填写参加人数。"));
        }
        var gone = files.destroyed(content.evidence().stream().map(Evidence::file).toList());
        evidence(content, gone, EvidenceKind.PHOTO, kind.photos(), "现场照片", faults);
        evidence(content, gone, EvidenceKind.SHEET, kind.sheets(), "签到表", faults);
        evidence(content, gone, EvidenceKind.DOCUMENT, kind.documents(), "佐证文件", faults);
    }

    /** What has been destroyed can no longer be reviewed. */
    private static void evidence(ReportContent content, List<UUID> gone, EvidenceKind kind, int least, String what, List<Fault> faults) {
        long given = content.evidence().stream().filter(e -> e.kind() == kind && !gone.contains(e.file())).count();
        if (given < least) faults.add(required("/evidence", "请至少上传 " + least + " 份" + what + "。"));
    }

    private static Fault required(String pointer, String message) {
        return new Fault(pointer, "required", message);
    }

    private void dates(ReportContent content, List<Fault> faults) {
        if (content.occurredTo() == null) return;
        if (content.occurredTo().isBefore(content.occurredFrom())) {
            faults.add(new Fault("/occurredTo", "date-order", "结束日期早于开始日期。"));
        }
        if (content.occurredTo().isAfter(clock.today())) {
            faults.add(new Fault("/occurredTo", "future", "活动日期不能晚于今天，请在活动结束后填报。"));
        }
        int first = book.plans().stream().mapToInt(p -> p.firstYear()).min().orElse(LocalDate.MIN.getYear());
        if (content.occurredFrom().getYear() < first) {
            faults.add(new Fault("/occurredFrom", "before-plan", "活动日期早于方案的起始年份 " + first + " 年。"));
        }
    }

    /** A report is its unit's only while the unit exists; afterwards it is the successor's to write. */
    private void filingUnit(ReportContent content, List<Fault> faults) {
        if (content.occurredTo() == null) return;
        var unit = register.require(content.organisation());
        if (unit.existsOn(content.occurredTo())) return;
        if (unit.validTo() != null && content.occurredTo().isAfter(unit.validTo())) {
            var next = register.answering(unit.code(), content.occurredTo());
            String instead = next.code().equals(unit.code()) ? "此后没有承接单位。" : "此后的活动请由" + next.name() + "（" + next.code() + "）填报。";
            faults.add(new Fault("/organisation", "unit-ended", unit.name() + "已于 " + unit.validTo() + " 终止，" + instead));
        } else {
            faults.add(new Fault("/organisation", "unit-not-there", unit.name() + "自 " + unit.validFrom() + " 起设立，此前的活动请由当时的单位填报。"));
        }
    }

    private void units(ReportContent content, ReportKind kind, List<Fault> faults) {
        if (!content.joint().isEmpty() && !kind.mayBeJoint()) {
            faults.add(new Fault("/jointOrganisations", "not-joint", "“" + kind.name() + "”不能由多个单位联合填报。"));
        }
        for (int i = 0; i < content.joint().size(); i++) {
            String code = content.joint().get(i);
            String pointer = "/jointOrganisations/" + i;
            if (register.find(code).isEmpty()) faults.add(new Fault(pointer, "unknown-organisation", "没有这个单位：" + code));
            else if (code.equals(content.organisation())) faults.add(new Fault(pointer, "same-unit", "联合单位不能是填报单位自己。"));
        }
        if (new HashSet<>(content.joint()).size() != content.joint().size()) {
            faults.add(new Fault("/jointOrganisations", "duplicate", "联合单位重复。"));
        }
    }

    private void measures(ReportContent content, ReportKind kind, LocalDate day, List<Fault> faults) {
        for (int i = 0; i < content.measures().size(); i++) {
            String code = content.measures().get(i);
            String pointer = "/measures/" + i;
            var measure = book.findMeasure(code);
            if (measure.isEmpty()) {
                faults.add(new Fault(pointer, "unknown-measure", "没有这项举措：" + code));
            } else if (!kind.measures().contains(code)) {
                faults.add(new Fault(pointer, "kind-not-of-measure",
                        "“" + kind.name() + "”不用于举措" + measure.get().label() + measure.get().title() + "。"));
            } else if (!book.isResponsible(content.organisation(), code, day)) {
                faults.add(new Fault(pointer, "measure-not-of-unit",
                        register.require(content.organisation()).name() + "不是举措" + measure.get().label()
                                + measure.get().title() + "的责任单位。"));
            }
        }
        if (new HashSet<>(content.measures()).size() != content.measures().size()) {
            faults.add(new Fault("/measures", "duplicate", "举措重复。"));
        }
    }

    private void place(Place place, List<Fault> faults) {
        if (place.district() != null
                && register.find(place.district()).filter(o -> isTerritory(o.kind())).isEmpty()) {
            faults.add(new Fault("/place/district", "unknown-district", "没有这个区县：" + place.district()));
        }
        if ((place.latitude() == null) != (place.longitude() == null)) {
            faults.add(new Fault("/place/latitude", "coordinates", "经纬度要么都填，要么都不填。"));
        } else if (place.latitude() != null
                && (place.latitude().abs().doubleValue() > 90 || place.longitude().abs().doubleValue() > 180)) {
            faults.add(new Fault("/place/latitude", "coordinates", "经纬度超出范围。"));
        }
    }

    private static boolean isTerritory(OrganisationKind kind) {
        return kind == OrganisationKind.DISTRICT || kind == OrganisationKind.ZONE || kind == OrganisationKind.MUNICIPALITY;
    }

    private static void people(ReportContent content, ReportKind kind, List<Fault> faults) {
        if (content.participants() == null) return;
        if (!kind.hasParticipants()) {
            faults.add(new Fault("/participants", "not-asked", "“" + kind.name() + "”不填参加人数。"));
        } else if (content.participants() < 0 || content.participants() > MOST_PEOPLE) {
            faults.add(new Fault("/participants", "range", "参加人数应在 0 到 " + MOST_PEOPLE + " 之间。"));
        }
    }
}
