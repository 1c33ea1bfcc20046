package org.siqian.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.siqian.indicator.Target.Cadence;
import org.siqian.indicator.Target.Type;
import org.siqian.organisation.Register;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;

/** Whether a target can be judged one day: each type has its parts, and each cadence its period. */
record TargetChecks(Indicator indicator, Target target, List<Fault> faults) {
    static void check(Indicator indicator, Target target, Yardsticks yardsticks, Register register, TargetHistory history) {
        var checks = new TargetChecks(indicator, target, new ArrayList<>());
        checks.number();
        checks.relation(yardsticks, register);
        checks.set(yardsticks, register);
        checks.period();
        checks.milestone(history);
        if (!checks.faults.isEmpty()) throw Refusal.content(checks.faults);
    }

    private void require(boolean holds, String pointer, String code, String message) {
        if (!holds) faults.add(new Fault(pointer, code, message));
    }

    private void number() {
        boolean numbered = target.type() == Type.VALUE || target.type() == Type.FOR_EACH;
        if (numbered) require(target.value() != null, "/value", "required", "请填写目标值。");
        else require(target.value() == null, "/value", "not-asked", "比较目标和趋势目标没有数值。");
        boolean about = target.operator().equals("~");
        require(numbered || !about, "/operator", "operator-not-fitting", "比较目标和趋势目标不用“约等于”。");
        require(about || target.tolerance() == null, "/tolerance", "not-asked", "只有“约等于”才填写允许偏差。");
        require(target.tolerance() == null || target.tolerance().signum() > 0, "/tolerance", "range", "允许偏差应大于 0。");
    }

    private void relation(Yardsticks yardsticks, Register register) {
        var reading = target.reading();
        if (target.type() != Type.RELATION) {
            require(reading.referenceIndicator() == null, "/referenceIndicator", "not-asked", "只有比较目标才指定对比指标。");
            require(reading.referenceTerritory() == null, "/referenceTerritory", "not-asked", "只有比较目标才指定对比地区。");
            require(reading.margin() == null, "/margin", "not-asked", "只有比较目标才填写差距。");
            return;
        }
        String place = reading.referenceTerritory();
        require(place == null || register.find(place).filter(o -> o.kind().isTerritory()).isPresent(), "/referenceTerritory", "unknown-territory",
                "没有这个地区：" + place + "。可用全国 CN、全市 500000 或区县代码。");
        String other = reading.referenceIndicator();
        require(other != null, "/referenceIndicator", "required", "请指定对比指标。");
        if (other == null) return;
        var reference = yardsticks.find(other);
        require(reference.isPresent(), "/referenceIndicator", "unknown-indicator", "没有这个指标：" + other);
        reference.ifPresent(r -> require(r.unit().equals(indicator.unit()), "/referenceIndicator", "unit-not-fitting",
                "对比指标的单位是“" + r.unit() + "”，与本指标的“" + indicator.unit() + "”不同，不能比较。"));
        boolean itself = other.equals(indicator.code()) && reading.referenceTerritory() == null && reading.forEach() == null;
        require(!itself, "/referenceTerritory", "required", "与同一指标比较时，请指定对比地区。");
    }

    private void set(Yardsticks yardsticks, Register register) {
        var each = target.reading().forEach();
        if (target.type() == Type.FOR_EACH) require(each != null, "/forEach", "required", "请指定逐个判断的对象。");
        if (target.type() == Type.VALUE || target.type() == Type.TREND) require(each == null, "/forEach", "not-asked", "这类目标不逐个判断。");
        if (each == null) return;
        boolean one = (each.collective() == null) != (each.entityType() == null);
        require(one, "/forEach", "one-set", "单位集合和登记对象类别，请指定其中一项。");
        require(target.type() != Type.RELATION || each.entityType() == null, "/forEach/entityType", "type-not-fitting", "比较目标按地区比较，不能逐个登记对象判断。");
        require(each.entityType() == null || isRegistered(each.entityType(), yardsticks), "/forEach/entityType", "unknown-entity-type",
                "没有指标用到这一类名录：" + each.entityType());
        if (each.collective() == null) return;
        require(register.findCollective(each.collective()).isPresent(), "/forEach/collective", "unknown-collective", "没有这个单位集合：" + each.collective());
    }

    /** Of a type that no indicator is derived from nothing would ever be entered. */
    private static boolean isRegistered(String type, Yardsticks yardsticks) {
        return yardsticks.indicators().stream().anyMatch(i -> i.derivation() != null && type.equals(i.derivation().entityType()));
    }

    private void period() {
        LocalDate start = target.periodStart();
        LocalDate end = target.periodEnd();
        switch (target.cadence()) {
            case BY_DATE -> require(end != null, "/periodEnd", "required", "请填写到期日。");
            case IN_YEAR, THROUGHOUT -> {
                require(start != null, "/periodStart", "required", "请填写开始日期。");
                require(end != null, "/periodEnd", "required", "请填写结束日期。");
            }
            case EACH_YEAR -> {
                require(start == null || start.getDayOfYear() == 1, "/periodStart", "period-not-fitting", "每年的目标从 1 月 1 日起算。");
                require(end == null || end.getDayOfYear() == end.lengthOfYear(), "/periodEnd", "period-not-fitting", "每年的目标到 12 月 31 日为止。");
            }
            case STANDING -> {}
        }
        if (start == null || end == null) return;
        require(!end.isBefore(start), "/periodEnd", "date-order", "结束日期早于开始日期。");
        boolean oneYear = target.cadence() != Cadence.IN_YEAR || start.getYear() == end.getYear();
        require(oneYear, "/periodEnd", "period-not-fitting", "年度目标的起止日期应在同一年内。");
    }

    /** A stretch is of a chain, by the code the chain began with, and comes to its end before the whole. */
    private void milestone(TargetHistory history) {
        if (target.milestoneOf() == null) return;
        var whole = history.find(target.milestoneOf()).filter(t -> t.supersedes() == null && t.isKnown(null));
        require(whole.isPresent(), "/milestoneOf", "unknown-target", "没有这个目标：" + target.milestoneOf() + "（请用目标最初的编码）");
        if (whole.isEmpty()) return;
        var now = history.inForce(target.milestoneOf()).orElse(whole.get());
        require(now.type() == target.type(), "/milestoneOf", "type-not-fitting", "阶段目标与总目标应为同一类。");
        boolean ends = target.periodEnd() != null && (now.periodEnd() == null || target.periodEnd().isBefore(now.periodEnd()));
        require(ends, "/periodEnd", "period-not-fitting", "阶段目标应在总目标到期之前到期。");
    }
}
