package org.siqian.supervision;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.siqian.activity.OverdueReviews;
import org.siqian.organisation.Register;
import org.siqian.plan.Measure;
import org.siqian.plan.PlanBook;
import org.siqian.progress.Shortfalls;
import org.siqian.progress.Shortfalls.Depth;
import org.siqian.progress.UnitActivity;
import org.siqian.shared.Masking;
import org.siqian.shared.SiqianClock;

/** Gathers what needs someone, worst first; the cost follows what is wrong and how many units there are, not how many reports. */
@ApplicationScoped
public class Attention {
    /** A unit that has handed in nothing for so long is asked. */
    static final int SILENT_AFTER_DAYS = 30;

    private static final int A_WEEK = 7;

    private final Shortfalls shortfalls;
    private final OverdueReviews reviews;
    private final UnitActivity activity;
    private final Objections objections;
    private final DueObservations observations;
    private final Directives directives;
    private final BehindSince behind;
    private final Subjects subjects;
    private final PlanBook book;
    private final Register register;
    private final SiqianClock clock;

    public Attention(
            Shortfalls shortfalls, OverdueReviews reviews, UnitActivity activity, Objections objections, DueObservations observations,
            Directives directives, BehindSince behind, Subjects subjects, PlanBook book, Register register, SiqianClock clock) {
        this.shortfalls = shortfalls;
        this.reviews = reviews;
        this.activity = activity;
        this.objections = objections;
        this.observations = observations;
        this.directives = directives;
        this.behind = behind;
        this.subjects = subjects;
        this.book = book;
        this.register = register;
        this.clock = clock;
    }

    /** All kinds for an empty list. Queues and overdue directives are of today, whatever the year. */
    List<Concern> of(int year, List<AttentionKind> kinds) {
        var all = new ArrayList<Concern>();
        for (AttentionKind kind : kinds.isEmpty() ? List.of(AttentionKind.values()) : kinds.stream().distinct().toList()) {
            all.addAll(switch (kind) {
                case BEHIND -> behind(year);
                case OVERDUE_REVIEW -> queues();
                case SILENT_UNIT -> silent(year);
                case QUOTA_OBJECTED -> objected(year);
                case OBSERVATION_DUE -> unpublished(year);
                case DIRECTIVE_OVERDUE -> overdue();
            });
        }
        all.sort(Comparator.comparingInt(Concern::weight).reversed().thenComparing(c -> c.subject().key()));
        return all;
    }

    private List<Concern> behind(int year) {
        Map<String, LocalDate> since = behind.of(year);
        return shortfalls.of(year).stream()
                .map(s -> new Concern(subjects.behind(s.target(), s.indicator(), year), s.reason(), since.get(s.target()), weight(s.depth(), s.ratio()), s.depth()))
                .toList();
    }

    private static int weight(Depth depth, BigDecimal ratio) {
        int base = switch (depth) {
            case RED -> 700;
            case ORANGE -> 600;
            case YELLOW -> 400;
        };
        return Concern.within(base, ratio == null ? 0 : BigDecimal.ONE.subtract(ratio).movePointRight(2).longValue());
    }

    private List<Concern> queues() {
        return reviews.byDesk().stream()
                .map(d -> {
                    long days = ChronoUnit.DAYS.between(d.oldest(), clock.instant());
                    String reason = register.require(d.unit()).shortName() + "有 " + d.reports() + " 份报告待审超过 " + A_WEEK + " 天，最久的已等 " + days
                            + " 天；超期不会自动通过。";
                    int base = days >= Escalation.TO_OFFICE_DAYS ? 620 : days >= Escalation.TO_DEPUTY_DAYS ? 520 : 440;
                    return new Concern(subjects.desk(d.unit()), reason, day(d.oldest()).plusDays(A_WEEK), Concern.within(base, d.reports()), null);
                })
                .toList();
    }

    /** The district associations that answer for measures in today's register; a year that is over is judged whole. */
    private List<Concern> silent(int year) {
        LocalDate today = clock.today();
        LocalDate day = year < today.getYear() ? LocalDate.of(year, 12, 31) : today;
        if (year > today.getYear()) return List.of();
        var units = book.measures().stream()
                .map(Measure::code)
                .flatMap(m -> book.responsibleUnits(m, day).stream())
                .distinct()
                .filter(u -> register.require(u).kind().endorses() && register.require(u).existsOn(day))
                .toList();
        var silent = new ArrayList<Concern>();
        activity.of(year, day, units).forEach((unit, heard) -> {
            long days = heard.last() == null ? -1 : ChronoUnit.DAYS.between(heard.last(), day);
            boolean over = year < today.getYear();
            boolean quiet = heard.last() == null ? day.getDayOfYear() > SILENT_AFTER_DAYS : days > SILENT_AFTER_DAYS;
            if (over ? heard.approved() > 0 : !quiet) return;
            var since = heard.last() == null || heard.last().getYear() < year ? LocalDate.of(year, 1, 1) : heard.last().plusDays(1);
            silent.add(new Concern(subjects.silent(unit, year), silence(unit, year, heard, days, day), since,
                    Concern.within(heard.approved() == 0 ? 480 : 340, days < 0 ? 99 : days / 4), null));
        });
        return silent;
    }

    private String silence(String unit, int year, UnitActivity.Heard heard, long days, LocalDate day) {
        String name = register.require(unit).name();
        if (day.getYear() < clock.today().getYear()) return name + " " + year + " 年全年没有一场活动通过审核。";
        String last = heard.last() == null ? "本年至今没有报送过活动" : "已 " + days + " 天没有活动提交或通过（最近一次 " + heard.last() + "）";
        return name + last + "，本年已通过 " + heard.approved() + " 场。";
    }

    private List<Concern> objected(int year) {
        return objections.of(year).stream()
                .map(o -> {
                    long days = ChronoUnit.DAYS.between(o.at(), clock.instant());
                    String reason = register.require(o.organisation()).name() + "对 " + o.year() + " 年分解数 " + o.value().stripTrailingZeros().toPlainString()
                            + " 提出异议：" + (o.reason() == null ? "未写理由" : Masking.text(o.reason())) + "（已 " + days + " 天，待督查室答复）。";
                    return new Concern(subjects.quota(o.quota().toString(), o.target(), o.indicator(), o.organisation(), o.year()), reason, day(o.at()),
                            Concern.within(500, days), null);
                })
                .toList();
    }

    private List<Concern> unpublished(int year) {
        LocalDate today = clock.today();
        return observations.of(year).stream()
                .map(d -> {
                    long days = ChronoUnit.DAYS.between(d.since(), today);
                    String reason = d.target() == null
                            ? d.year() + " 年的统计数据在年终 " + DueObservations.PUBLISHED_AFTER_DAYS + " 天后仍未录入，已超过 " + days + " 天；没有数据不等于 0。"
                            : "目标 " + d.target().code() + " 的期限 " + d.since() + " 已过 " + days + " 天，" + d.year() + " 年的统计数据仍未录入；没有数据不等于 0。";
                    return new Concern(subjects.observation(d.indicator(), d.year()), reason, d.since().plusDays(1), Concern.within(300, days / 10), null);
                })
                .toList();
    }

    private List<Concern> overdue() {
        LocalDate today = clock.today();
        return directives.overdue(today).stream()
                .map(d -> {
                    long days = ChronoUnit.DAYS.between(d.dueOn(), today);
                    String reason = d.number() + "要求 " + d.dueOn() + " 前答复，已逾期 " + days + " 天：" + d.shortRequest();
                    return new Concern(d.itself(), reason, d.dueOn().plusDays(1), Concern.within(640, days), null);
                })
                .toList();
    }

    private static LocalDate day(java.time.Instant at) {
        return at.atZone(SiqianClock.SHANGHAI).toLocalDate();
    }
}
