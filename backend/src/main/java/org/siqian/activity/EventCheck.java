package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.siqian.activity.Finding.Code;
import org.siqian.activity.Finding.Match;

/** Whether another unit, or the same, has handed in what took place that day at that place under a similar title. */
@ApplicationScoped
public class EventCheck {
    /** What lasts longer is the same only if it began and ended on the same days. */
    static final int DAYS = 7;

    /** More than are shown: who asks may not see all of them. */
    private static final int MOST = 20;

    private final FindingReports reports;

    public EventCheck(FindingReports reports) {
        this.reports = reports;
    }

    /** What is asked of another report to be compared. */
    record Event(UUID report, String title, LocalDate from, LocalDate to, String township) {}

    List<Finding> of(ReportContent content, UUID self) {
        String district = content.place().district();
        if (content.title() == null || content.occurredTo() == null || district == null) return List.of();
        var alike = reports.events(district, content.occurredFrom(), content.occurredTo(), self).stream()
                .flatMap(e -> likeness(content, e).map(l -> new Alike(e.report(), l)).stream())
                .sorted(Comparator.comparingDouble(Alike::likeness).reversed().thenComparing(Alike::report))
                .limit(MOST)
                .map(a -> new Match(a.report(), "标题相似度 " + Math.round(a.likeness() * 100) + "%"))
                .toList();
        if (alike.isEmpty()) return List.of();
        String day = content.occurredFrom().equals(content.occurredTo()) ? content.occurredTo().toString() : content.occurredFrom() + " 至 " + content.occurredTo();
        return List.of(new Finding(Code.SAME_EVENT, "/title", "同一天（" + day + "）在同一区县已有标题相近的报告", alike));
    }

    private record Alike(UUID report, double likeness) {}

    static Optional<Double> likeness(ReportContent mine, Event other) {
        String township = mine.place().township();
        if (!sameDays(mine.occurredFrom(), mine.occurredTo(), other.from(), other.to()) || !sameTown(township, other.township())) return Optional.empty();
        var places = Stream.of(township, other.township(), stem(township), stem(other.township())).toList();
        double likeness = TitleLikeness.of(mine.title(), other.title(), places);
        return likeness >= TitleLikeness.ALIKE ? Optional.of(likeness) : Optional.empty();
    }

    private static boolean sameDays(LocalDate from, LocalDate to, LocalDate otherFrom, LocalDate otherTo) {
        if (from.equals(otherFrom) && to.equals(otherTo)) return true;
        return isShort(from, to) && isShort(otherFrom, otherTo) && !otherFrom.isAfter(to) && !from.isAfter(otherTo);
    }

    static boolean isShort(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) < DAYS;
    }

    /** Two towns are two places; where one is not named, they may be one. */
    private static boolean sameTown(String one, String other) {
        return one == null || other == null || stem(one).equals(stem(other));
    }

    private static String stem(String town) {
        return town == null ? null : town.strip().replaceFirst("(?:土家族)?(?:街道|镇|乡)$", "");
    }
}
