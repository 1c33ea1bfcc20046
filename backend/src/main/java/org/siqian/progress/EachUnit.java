package org.siqian.progress;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.siqian.organisation.Organisation;
import org.siqian.organisation.Register;
import org.siqian.progress.JudgementDesk.Sitting;
import org.siqian.progress.Judgement.Verdict;
import org.siqian.progress.Matter.Counted;
import org.siqian.progress.ProgressViews.ProgressMember;

/** A counted number that each unit of a collective was promised to do (每个区县不少于…). */
final class EachUnit {
    private final Matter matter;
    private final List<ProgressMember> members = new ArrayList<>();

    EachUnit(Register register, Counts counts, Matter matter, Sitting sitting) {
        this.matter = matter;
        var amounts = counts.byOrganisation(matter.indicator(), sitting.window());
        var each = matter.target().reading().forEach();
        var units = each == null || each.collective() == null ? List.<String>of() : register.members(each.collective(), matter.day());
        for (String code : units) {
            BigDecimal done = register.subtree(code).stream().map(u -> amounts.getOrDefault(u, BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
            members.add(member(register.require(code), Judgement.plain(done)));
        }
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
        var worst = members.stream().map(ProgressMember::verdict).max(Comparator.comparingInt(EachUnit::badness)).orElseThrow();
        var behind = members.stream().filter(m -> badness(m.verdict()) > badness(Verdict.ON_PACE)).toList();
        String words = "应逐个完成的 " + members.size() + " 个单位中，"
                + (behind.isEmpty() ? "全部按序时或已达到" : behind.size() + " 个落后：" + behind.stream()
                        .limit(5).map(ProgressMember::name).collect(Collectors.joining("、")) + (behind.size() > 5 ? "等" : ""));
        return new Judgement(null, null, worst, Judgement.of(worst, matter.target().strength()), words + "。", null);
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
