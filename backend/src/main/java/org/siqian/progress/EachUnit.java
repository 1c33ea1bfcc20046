package org.siqian.progress;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.progress.JudgementDesk.Sitting;
import org.siqian.progress.Judgement.Verdict;
import org.siqian.progress.Matter.Counted;
import org.siqian.progress.ProgressViews.ProgressMember;

/** A counted number that each unit of a collective was promised to do (每个区县不少于…). */
final class EachUnit {
    /** The place of whoever stands below none of them; no organisation has this code. */
    private static final String NOBODY = "";

    private final Matter matter;
    private final List<ProgressMember> members = new ArrayList<>();

    EachUnit(Register register, Counts counts, Matter matter, Sitting sitting) {
        this.matter = matter;
        var each = matter.target().reading().forEach();
        var units = each == null || each.collective() == null ? List.<String>of() : register.members(each.collective(), matter.day());
        if (units.isEmpty()) return;
        var amounts = counts.byOrganisation(matter.indicator(), sitting.window(), parts(register, new HashSet<>(units), matter.day()));
        for (String code : units) members.add(member(register.require(code), Judgement.plain(amounts.getOrDefault(code, BigDecimal.ZERO))));
    }

    /** Whose number an organisation's work is in: the unit it is, stands below or was followed by; a key of several parts counts once there. */
    private static Map<String, String> parts(Register register, Set<String> units, LocalDate day) {
        var parts = new TreeMap<String, String>();
        for (Organisation o : register.all()) {
            parts.put(o.code(), register.lineage(o.code(), day).stream().map(Organisation::code).filter(units::contains).findFirst().orElse(NOBODY));
        }
        return parts;
    }

    private ProgressMember member(Organisation unit, BigDecimal done) {
        var judged = CountedJudge.judge(matter, Counted.only(done));
        return new ProgressMember(unit.code(), unit.shortName(), done, judged.verdict(), judged.expected(), judged.light(), judged.reason());
    }

    List<ProgressMember> members() {
        return members;
    }

    Judgement judgement() {
        if (members.isEmpty()) return Judgement.noVerdict("没有登记应逐个完成的单位，不作判断。");
        var worst = members.stream()
                .max(Comparator.comparingInt((ProgressMember m) -> badness(m.verdict())).thenComparing(m -> ProgressOverview.badness(m.light())))
                .orElseThrow();
        var behind = members.stream().filter(m -> badness(m.verdict()) > badness(Verdict.ON_PACE)).toList();
        String words = "应逐个完成的 " + members.size() + " 个单位中，"
                + (behind.isEmpty() ? "全部按序时或已达到" : behind.size() + " 个落后：" + behind.stream()
                        .limit(5).map(ProgressMember::name).collect(Collectors.joining("、")) + (behind.size() > 5 ? "等" : ""));
        return new Judgement(null, null, worst.verdict(), worst.light(), words + "。", null);
    }

    private static int badness(Verdict verdict) {
        return switch (verdict) {
            case MISSED -> 5;
            case FAR_BEHIND -> 4;
            case BEHIND -> 3;
            case NO_DATA -> 2;
            case ON_PACE -> 1;
            case MET -> 0;
        };
    }
}
