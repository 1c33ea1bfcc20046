package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.siqian.indicator.Indicator;
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
     */
    record Comparison(String code, String name, Reading left, Reading reference, BigDecimal right, Target target, String unit, String gap) {
        Verdict verdict() {
            if (right == null || !left.isKnown()) return Verdict.NO_DATA;
            return Judgement.holds(left.value(), target.operator(), right) ? Verdict.MET : Verdict.MISSED;
        }

        String words() {
            if (verdict() == Verdict.NO_DATA) return gap + "；没有数据不等于 0，不作判断";
            String other = target.type() == Type.RELATION ? target.reading().reference() + " " : "";
            return left.period() + (left.preliminary() ? "初步数 " : " ") + Amounts.words(left.value(), unit)
                    + (verdict() == Verdict.MET ? "，达到：" : "，未达到：") + Judgement.sign(target.operator()) + " " + other
                    + Amounts.words(right, unit);
        }
    }

    boolean isSingle(Target target) {
        return target.reading().forEach() == null;
    }

    List<Comparison> of(Target target, Indicator indicator, String territory, int year) {
        var each = target.reading().forEach();
        if (each == null) return List.of(territorial(target, indicator, territory, null, null, year));
        if (each.entityType() != null) {
            return series.things(each.entityType(), year).stream()
                    .map(t -> {
                        String attribute = indicator.derivation() == null ? indicator.name() : indicator.derivation().attribute();
                        var value = Series.growth(series.ofThing(t, attribute, year), series.ofThing(t, attribute, year - 1));
                        return comparison(t.code(), t.name(), value, null, target.value(), target, indicator);
                    })
                    .toList();
        }
        return register.members(each.collective(), LocalDate.of(year, 12, 31)).stream()
                .map(register::require)
                .map(unit -> territorial(target, indicator, unit.territory(), unit.code(), unit.shortName(), year))
                .toList();
    }

    /** The other side of a relation is that of the territory it names, or of the same one (当地). */
    private Comparison territorial(Target target, Indicator indicator, String territory, String code, String name, int year) {
        var left = series.ofYear(indicator, territory, year);
        if (target.type() == Type.TREND) return comparison(code, name, left, null, BigDecimal.ZERO, target, indicator);
        if (target.type() != Type.RELATION) return comparison(code, name, left, null, target.value(), target, indicator);
        var reading = target.reading();
        var other = series.yardsticks().find(reading.referenceIndicator());
        if (other.isEmpty()) return comparison(code, name, left, Reading.none("没有登记比较的另一侧指标"), null, target, indicator);
        var right = series.ofYear(other.get(), reading.referenceTerritory() == null ? territory : reading.referenceTerritory(), year);
        BigDecimal margin = reading.margin() == null ? BigDecimal.ZERO : reading.margin();
        BigDecimal against = right.isKnown() ? Judgement.plain(right.value().add(margin)) : null;
        return comparison(code, name, left, right, against, target, indicator);
    }

    private static Comparison comparison(
            String code, String name, Reading left, Reading reference, BigDecimal right, Target target, Indicator indicator) {
        String gap = !left.isKnown() ? left.gap()
                : reference != null && !reference.isKnown() ? target.reading().reference() + "：" + reference.gap() : null;
        if (gap == null && reference != null && !left.isOfSamePeriodAs(reference)) {
            gap = "两侧数据的时期不同（" + left.period() + "、" + reference.period() + "），不能比较";
        }
        return new Comparison(code, name, left, reference, gap == null ? right : null, target, indicator.unit(), gap);
    }

    /** One failure decides; without one everything must be published before all is met. */
    static Verdict verdict(List<Comparison> members) {
        var verdicts = members.stream().map(Comparison::verdict).toList();
        if (verdicts.contains(Verdict.MISSED)) return Verdict.MISSED;
        return verdicts.isEmpty() || verdicts.contains(Verdict.NO_DATA) ? Verdict.NO_DATA : Verdict.MET;
    }

    static String words(List<Comparison> members) {
        String missed = names(members, Verdict.MISSED);
        long met = members.stream().filter(m -> m.verdict() == Verdict.MET).count();
        long blank = members.stream().filter(m -> m.verdict() == Verdict.NO_DATA).count();
        if (blank == members.size()) return "应逐个判断的 " + members.size() + " 个对象数据均未公布或录入，不作判断";
        return "应逐个判断的 " + members.size() + " 个对象中 " + met + " 个达到"
                + (missed.isEmpty() ? "" : "，未达到的有" + missed)
                + (blank == 0 ? "" : "，" + blank + " 个未公布，不作判断");
    }

    private static String names(List<Comparison> members, Verdict verdict) {
        var names = members.stream().filter(m -> m.verdict() == verdict).map(Comparison::name).toList();
        return names.stream().limit(5).collect(Collectors.joining("、")) + (names.size() > 5 ? "等 " + names.size() + " 个" : "");
    }
}
