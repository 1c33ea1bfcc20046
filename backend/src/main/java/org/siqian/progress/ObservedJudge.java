package org.siqian.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Indicator.Accumulation;
import org.siqian.indicator.Indicator.Polarity;
import org.siqian.indicator.Target;
import org.siqian.indicator.Target.Cadence;
import org.siqian.progress.Comparisons.Comparison;
import org.siqian.progress.Judgement.Verdict;

/**
 * Judges published statistics. They have no pace: a level, a rate or a comparison is judged at its date, by the figure of that date,
 * and is grey until then; only a sum that has reached its target, and cannot fall any more, is met before.
 */
record ObservedJudge(Matter matter, Series series, Comparisons comparisons, String territory) {
    /** The judgement with the figure it rests on, the other side's, and each member's. */
    record Seen(Judgement judgement, Reading reading, Reading reference, List<Comparison> members) {
        static Seen blank(String reason) {
            return new Seen(Judgement.noVerdict(reason), Reading.none(reason), null, null);
        }
    }

    Seen judge() {
        if (matter.day().getYear() < matter.year()) return Seen.blank(matter.year() + " 年尚未开始，还没有到期的部分。");
        return switch (matter.target().type()) {
            case VALUE -> value();
            case TREND, RELATION, FOR_EACH -> compared();
        };
    }

    private LocalDate due() {
        var newYearsEve = LocalDate.of(matter.year(), 12, 31);
        return switch (matter.target().cadence()) {
            case BY_DATE, IN_YEAR -> matter.target().periodEnd();
            case EACH_YEAR, THROUGHOUT -> newYearsEve;
            case STANDING -> matter.day();
        };
    }

    private boolean isDue() {
        return !matter.day().isBefore(due());
    }

    /** By a date, or standing: the last there is counts towards it; of a year: the year's own. */
    private Reading reading(Indicator indicator, String of) {
        boolean upTo = matter.target().cadence() == Cadence.BY_DATE || matter.target().cadence() == Cadence.STANDING;
        return upTo ? series.upTo(indicator, of, matter.year()) : series.ofYear(indicator, of, matter.year());
    }

    private Seen value() {
        Target target = matter.target();
        var reading = reading(matter.indicator(), territory);
        var before = earlier(y -> verdict(series.ofYear(matter.indicator(), territory, y), LocalDate.of(y, 12, 31), true));
        if (!reading.isKnown()) return blank(before, reading.gap() + "；没有数据不等于 0，不作判断", reading);
        if (isVague()) return blank(before, stand(reading) + "；允许相差多少尚未确定，不作判断", reading);
        Verdict verdict = verdict(reading, due(), isDue());
        Verdict decided = before.decides(verdict);
        BigDecimal ratio = target.value().signum() == 0 ? null : Judgement.plain(reading.value().divide(target.value(), 4, RoundingMode.HALF_UP));
        String reason = stand(reading) + switch (verdict) {
            case MET -> "，已达到";
            case MISSED -> "，期满未达到" + gap(reading);
            default -> notYet(reading);
        } + before.words() + tail();
        BigDecimal expected = decided == Verdict.NO_DATA ? null : Judgement.plain(target.value());
        return new Seen(new Judgement(expected, ratio, decided, Judgement.of(decided, target.strength()), reason, null), reading, null, null);
    }

    private Seen blank(Earlier before, String reason, Reading reading) {
        Verdict verdict = before.decides(Verdict.NO_DATA);
        var light = Judgement.of(verdict, matter.target().strength());
        return new Seen(new Judgement(null, null, verdict, light, reason + before.words() + tail(), null), reading, null, null);
    }

    private boolean isVague() {
        return matter.target().operator().equals("~") && matter.target().tolerance() == null;
    }

    private Verdict verdict(Reading reading, LocalDate due, boolean isDue) {
        if (!reading.isKnown() || isVague()) return Verdict.NO_DATA;
        boolean decides = isDue && isOf(due, reading);
        if (Judgement.reaches(reading.value(), matter.target()) && (isForGood() || decides)) return Verdict.MET;
        return decides && reading.missing() == 0 ? Verdict.MISSED : Verdict.NO_DATA;
    }

    private boolean isOf(LocalDate due, Reading reading) {
        return matter.target().cadence() == Cadence.STANDING || !reading.to().isBefore(due);
    }

    /** A sum of what only grows does not fall below its target again. */
    private boolean isForGood() {
        var accumulation = matter.indicator().accumulation();
        boolean sums = accumulation == Accumulation.CUMULATIVE
                || accumulation == Accumulation.FLOW && matter.target().cadence() != Cadence.BY_DATE;
        return sums && matter.indicator().polarity() == Polarity.MORE && matter.target().operator().startsWith(">");
    }

    private String stand(Reading reading) {
        Target target = matter.target();
        return reading.period() + (reading.preliminary() ? "初步数 " : " ") + amount(reading.value())
                + (reading.missing() > 0 ? "（另有 " + reading.missing() + " 个未公布）" : "") + "，目标 "
                + Judgement.sign(target.operator()) + " " + amount(target.value())
                + (target.tolerance() == null ? "" : "（允许相差 " + amount(target.tolerance()) + "）");
    }

    private String notYet(Reading reading) {
        if (isDue()) return isOf(due(), reading) ? "；还有对象的数据未公布，不能判定未达到" : notPublished();
        boolean reached = Judgement.reaches(reading.value(), matter.target());
        return (reached ? "，目前达到" : gap(reading).isEmpty() ? "，目前尚未达到" : gap(reading).replaceFirst("，", "，目前尚")) + "；" + due() + " 到期时判断";
    }

    private String notPublished() {
        return "；" + due() + " 已到期，当期数据尚未公布或录入，不作判断";
    }

    private String gap(Reading reading) {
        if (matter.target().operator().equals("~")) return "";
        BigDecimal difference = matter.target().value().subtract(reading.value());
        if (difference.signum() == 0) return "";
        return (difference.signum() > 0 ? "差 " : "超出 ").replaceFirst("^", "，") + amount(difference.abs());
    }

    private String amount(BigDecimal number) {
        return Amounts.words(number, matter.indicator().unit());
    }

    private String tail() {
        return switch (matter.target().strength()) {
            case ASPIRATIONAL -> "（力争目标，不亮红灯）";
            case FIRM -> "";
        } + (matter.target().reading().openQuestion() == null ? "" : "（口径待督查室确认）") + "。";
    }

    /** One comparison, or one of each member: one that fails is enough, and one that is not published keeps the rest from being met. */
    private Seen compared() {
        var cadence = matter.target().cadence();
        int year = cadence == Cadence.BY_DATE && !isDue() ? lastPublished() : matter.year();
        var members = comparisons.of(matter.target(), matter.indicator(), territory, year, cadence == Cadence.STANDING ? null : due());
        boolean single = comparisons.isSingle(matter.target());
        if (members.isEmpty()) return Seen.blank("没有登记参加比较的对象，不作判断" + tail());
        var first = members.get(0);
        var before = earlier(y -> Comparisons.verdict(comparisons.of(matter.target(), matter.indicator(), territory, y, LocalDate.of(y, 12, 31))));
        Verdict verdict = before.decides(isDue() ? Comparisons.verdict(members) : Verdict.NO_DATA);
        boolean part = single && isDue() && first.isPart() && first.standing() != Verdict.NO_DATA;
        String reason = (single ? first.words() : Comparisons.words(members, isDue())) + (part ? notPublished() : "")
                + (isDue() ? "" : "；" + due() + " 到期时判断") + before.words() + tail();
        var judgement = new Judgement(
                single && verdict != Verdict.NO_DATA ? first.right() : null, null, verdict, Judgement.of(verdict, matter.target().strength()), reason, null);
        return single
                ? new Seen(judgement, first.left(), first.reference(), null)
                : new Seen(judgement, Reading.none("逐个判断"), null, members);
    }

    private int lastPublished() {
        var last = series.upTo(matter.indicator(), territory, matter.year());
        return last.isKnown() ? last.to().getYear() : matter.year();
    }

    /** The years of a promise for all years (始终) that are over: missed, or without data. */
    private record Earlier(List<String> missed, List<String> blank, boolean isAtEnd) {
        /** At the end of all the years one that was missed decides, and one that nobody knows keeps the rest from being met. */
        Verdict decides(Verdict last) {
            if (isAtEnd && !missed.isEmpty()) return Verdict.MISSED;
            return isAtEnd && !blank.isEmpty() && last == Verdict.MET ? Verdict.NO_DATA : last;
        }

        String words() {
            return (missed.isEmpty() ? "" : "；此前 " + String.join("、", missed) + "未达到")
                    + (blank.isEmpty() || !isAtEnd ? "" : "；此前 " + String.join("、", blank) + "没有数据，不能判定全程达到");
        }
    }

    /** A promise for all years is not kept by the last one alone. */
    private Earlier earlier(IntFunction<Verdict> of) {
        var target = matter.target();
        if (target.cadence() != Cadence.THROUGHOUT) return new Earlier(List.of(), List.of(), false);
        int first = Math.max(target.periodStart().getYear(), matter.plan().firstYear());
        var years = IntStream.range(first, matter.year()).boxed().collect(Collectors.groupingBy(of::apply, Collectors.mapping(y -> y + " 年", Collectors.toList())));
        boolean isAtEnd = isDue() && matter.year() >= target.periodEnd().getYear();
        return new Earlier(years.getOrDefault(Verdict.MISSED, List.of()), years.getOrDefault(Verdict.NO_DATA, List.of()), isAtEnd);
    }
}
