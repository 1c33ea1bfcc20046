package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.siqian.indicator.Derivation.Function;
import org.siqian.indicator.Indicator;
import org.siqian.indicator.Statistics.Thing;
import org.siqian.indicator.Target;
import org.siqian.indicator.Target.Type;
import org.siqian.organisation.Register;
import org.siqian.progress.Judgement.Verdict;

/** Two sides held against each other: a relation between two series, a number for each of a set, a direction. */
record Comparisons(Series series, Register register) {
    /**
     * One of them.
     *
     * @param reference the other side where it is a series, else null
     * @param right what the left side is held against, with its margin; null where it is not published
     * @param due the day whose figure decides; null where the last there is does
     */
    record Comparison(
            String code, String name, Reading left, Reading reference, BigDecimal right, Target target, String unit, String gap, LocalDate due) {
        /** By what is published, be it of a part of the time only. */
        Verdict standing() {
            if (right == null || !left.isKnown() || isVague(target)) return Verdict.NO_DATA;
            boolean holds = target.operator().equals("~")
                    ? Judgement.reaches(left.value(), target)
                    : Judgement.holds(left.value(), target.operator(), right);
            return holds ? Verdict.MET : Verdict.MISSED;
        }

        /** For good: the figure of a part of the time decides nothing. */
        Verdict verdict() {
            return isPart() ? Verdict.NO_DATA : standing();
        }

        boolean isPart() {
            return due != null && left.isKnown() && left.to().isBefore(due);
        }

        String words() {
            if (standing() == Verdict.NO_DATA) return isVague(target) ? vague(target, unit) : gap + "；没有数据不等于 0，不作判断";
            String other = target.type() == Type.RELATION ? other(target) + " " : "";
            return left.period() + (left.preliminary() ? "初步数 " : " ") + Amounts.words(left.value(), unit) + (isPart() ? "，目前" : "，")
                    + (standing() == Verdict.MET ? "达到：" : "未达到：") + Judgement.sign(target.operator()) + " " + other
                    + Amounts.words(right, unit);
        }
    }

    private static boolean isVague(Target target) {
        return target.operator().equals("~") && target.tolerance() == null;
    }

    private static String vague(Target target, String unit) {
        return "目标约为 " + Amounts.words(target.value(), unit) + "，允许相差多少尚未确定，不作判断";
    }

    /** As it is worded, or by its indicator. */
    private static String other(Target target) {
        var reading = target.reading();
        return reading.reference() == null ? "对比指标" + reading.referenceIndicator() : reading.reference();
    }

    boolean isSingle(Target target) {
        return target.reading().forEach() == null;
    }

    /** What is asked of each: by a year's figures, for good once they reach to the day they are due, or (null) however far they reach. */
    private record Asked(Target target, Indicator indicator, int year, LocalDate due) {
        Comparison with(String code, String name, Reading left, Reading reference, BigDecimal right) {
            String gap = !left.isKnown() ? left.gap()
                    : reference != null && !reference.isKnown() ? other(target) + "：" + reference.gap() : null;
            if (gap == null && reference != null && !left.isOfSamePeriodAs(reference)) {
                gap = "两侧数据的时期不同（" + left.period() + "、" + reference.period() + "），不能比较";
            }
            return new Comparison(code, name, left, reference, gap == null ? right : null, target, indicator.unit(), gap, due);
        }
    }

    List<Comparison> of(Target target, Indicator indicator, String territory, int year, LocalDate due) {
        var asked = new Asked(target, indicator, year, due);
        var each = target.reading().forEach();
        if (each == null) return List.of(territorial(asked, territory, null, null));
        if (each.entityType() != null) return series.things(each.entityType(), year).stream().map(t -> thing(asked, t)).toList();
        return register.members(each.collective(), LocalDate.of(year, 12, 31)).stream()
                .map(register::require)
                .map(unit -> territorial(asked, unit.territory(), unit.code(), unit.shortName()))
                .toList();
    }

    /** A registered thing's own value, or its growth where that is what the indicator says of each. */
    private Comparison thing(Asked asked, Thing thing) {
        var rule = asked.indicator.derivation();
        String attribute = rule == null || rule.attribute() == null ? asked.indicator.name() : rule.attribute();
        var value = series.ofThing(thing, attribute, asked.year);
        if (rule != null && rule.function() == Function.ENTITY_GROWTH) value = Series.growth(value, series.ofThing(thing, attribute, asked.year - 1));
        return asked.with(thing.code(), thing.name(), value, null, asked.target.value());
    }

    /** The other side of a relation is that of the territory it names, or of the same one (当地). */
    private Comparison territorial(Asked asked, String territory, String code, String name) {
        var target = asked.target;
        var left = series.ofYear(asked.indicator, territory, asked.year);
        if (target.type() == Type.TREND) return asked.with(code, name, left, null, BigDecimal.ZERO);
        if (target.type() != Type.RELATION) return asked.with(code, name, left, null, target.value());
        var reading = target.reading();
        var other = series.yardsticks().find(reading.referenceIndicator());
        if (other.isEmpty()) return asked.with(code, name, left, Reading.none("没有登记比较的另一侧指标"), null);
        var right = series.ofYear(other.get(), reading.referenceTerritory() == null ? territory : reading.referenceTerritory(), asked.year);
        BigDecimal margin = reading.margin() == null ? BigDecimal.ZERO : reading.margin();
        return asked.with(code, name, left, right, right.isKnown() ? Judgement.plain(right.value().add(margin)) : null);
    }

    /** One failure decides; without one everything must be published before all is met. */
    static Verdict verdict(List<Comparison> members) {
        var verdicts = members.stream().map(Comparison::verdict).toList();
        if (verdicts.contains(Verdict.MISSED)) return Verdict.MISSED;
        return verdicts.isEmpty() || verdicts.contains(Verdict.NO_DATA) ? Verdict.NO_DATA : Verdict.MET;
    }

    /** Of a set: how many there are of each, for good once it is due and until then as they stand. */
    static String words(List<Comparison> members, boolean isDue) {
        String all = "应逐个判断的 " + members.size() + " 个对象";
        if (isVague(members.get(0).target)) return all + vague(members.get(0).target, members.get(0).unit);
        var verdicts = members.stream().collect(Collectors.groupingBy(m -> isDue ? m.verdict() : m.standing()));
        var blank = verdicts.getOrDefault(Verdict.NO_DATA, List.of());
        boolean part = blank.stream().anyMatch(Comparison::isPart);
        if (blank.size() == members.size()) return all + (part ? "当期" : "") + "数据均未公布或录入，不作判断";
        var missed = verdicts.getOrDefault(Verdict.MISSED, List.of());
        return all + "中 " + verdicts.getOrDefault(Verdict.MET, List.of()).size() + " 个达到"
                + (missed.isEmpty() ? "" : "，未达到的有" + names(missed))
                + (blank.isEmpty() ? "" : "，" + blank.size() + " 个未公布" + (part ? "当期数据" : "") + "，不作判断");
    }

    private static String names(List<Comparison> members) {
        return members.stream().map(Comparison::name).limit(5).collect(Collectors.joining("、")) + (members.size() > 5 ? "等 " + members.size() + " 个" : "");
    }
}
