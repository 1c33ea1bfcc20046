package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.siqian.activity.Finding.Code;
import org.siqian.indicator.ReportKind;
import org.siqian.indicator.Yardsticks;
import org.siqian.shared.SiqianClock;

/** Whether a report departs from what its unit usually does: in how many took part, and in how many come on a period's last day. */
@ApplicationScoped
public class HabitCheck {
    private static final int LOOKED_BACK_ON = 40;
    private static final int FILING_DAYS = 90;
    private static final int WORKING_DAYS = 180;

    private final FindingReports reports;
    private final Yardsticks yardsticks;
    private final SiqianClock clock;

    public HabitCheck(FindingReports reports, Yardsticks yardsticks, SiqianClock clock) {
        this.reports = reports;
        this.yardsticks = yardsticks;
        this.clock = clock;
    }

    List<Finding> of(ReportContent content, UUID self) {
        var found = new ArrayList<Finding>();
        people(content, self).ifPresent(found::add);
        worked(content, self).or(() -> handedIn(content, self)).ifPresent(found::add);
        return found;
    }

    private Optional<Finding> people(ReportContent content, UUID self) {
        if (content.participants() == null) return Optional.empty();
        var history = reports.participants(content.organisation(), content.kind(), self, LOOKED_BACK_ON);
        return UsualNumber.of(history).filter(usual -> usual.isFar(content.participants())).map(usual -> Finding.of(
                Code.PARTICIPANTS, "/participants",
                "参加人数 " + content.participants() + " 人，远" + (content.participants() > usual.median() ? "高" : "低") + "于本单位近 " + usual.times()
                        + " 次“" + yardsticks.findKind(content.kind()).map(ReportKind::name).orElse(content.kind()) + "”的通常人数（中位数 " + usual.median()
                        + " 人，一般为 " + usual.least() + " 到 " + usual.most() + " 人）"));
    }

    /** Of one day, and of the days before it on which there was anything. */
    record Days(long thatDay, long before, long activeDays) {
        private static final int FEW = 5;
        private static final double OFTEN = 4;

        /** Many of one day, and many times what is usual on a day on which there is anything at all. */
        boolean isBurst() {
            return thatDay >= FEW && thatDay >= OFTEN * Math.max(1, usual());
        }

        double usual() {
            return activeDays == 0 ? 0 : (double) before / activeDays;
        }
    }

    private Optional<Finding> worked(ReportContent content, UUID self) {
        LocalDate day = content.occurredTo();
        if (day == null || !isLastDay(day)) return Optional.empty();
        var days = reports.worked(content.organisation(), day, day.minusDays(WORKING_DAYS), self);
        return burst(days, "/occurredTo", "活动日期 " + day + " 是" + period(day) + "最后一天，本单位这一天的活动", "此前 " + WORKING_DAYS + " 天有活动的日子");
    }

    private Optional<Finding> handedIn(ReportContent content, UUID self) {
        LocalDate day = clock.today();
        if (!isLastDay(day)) return Optional.empty();
        var days = reports.handedIn(content.organisation(), day, day.minusDays(FILING_DAYS), self);
        return burst(days, "", "今天（" + day + "）是" + period(day) + "最后一天，本单位今天提交的报告", "此前 " + FILING_DAYS + " 天有提交的日子");
    }

    private static Optional<Finding> burst(Days days, String pointer, String what, String usually) {
        if (!days.isBurst()) return Optional.empty();
        String usual = days.activeDays() == 0 ? usually + "为 0 天" : usually + "平均每天 %.1f 份".formatted(days.usual());
        return Optional.of(Finding.of(Code.LAST_DAY_BURST, pointer, what + "连同本份已有 " + days.thatDay() + " 份；" + usual));
    }

    private static boolean isLastDay(LocalDate day) {
        return day.getDayOfMonth() == day.lengthOfMonth();
    }

    private static String period(LocalDate day) {
        return day.getMonthValue() == 12 ? "全年" : day.getMonthValue() % 3 == 0 ? "本季度" : "本月";
    }
}
