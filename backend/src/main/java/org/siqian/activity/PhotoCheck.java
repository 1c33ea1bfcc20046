package org.siqian.activity;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siqian.activity.Finding.Code;
import org.siqian.activity.Finding.Match;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.activity.StoredFiles.Near;
import org.siqian.activity.StoredFiles.Twin;
import org.siqian.shared.SiqianClock;

/** Whether a photo or a sheet has been shown before, and whether a photo was taken when and where it is said to. */
@ApplicationScoped
public class PhotoCheck {
    /** Cameras' clocks are wrong by hours, and preparations are photographed the day before. */
    static final int FAR_DAYS = 3;

    static final double FAR_KM = 20;
    private static final int MOST = 5;

    private final StoredFiles files;
    private final FindingReports reports;

    public PhotoCheck(StoredFiles files, FindingReports reports) {
        this.files = files;
        this.reports = reports;
    }

    List<Finding> of(ReportContent content, UUID self) {
        var places = places(content);
        var before = before(places, self);
        var found = new ArrayList<Finding>();
        for (Place place : places) {
            if (place.isSheet) before.same(place, Code.SAME_SHEET).ifPresent(found::add);
            else photo(place, content, before, found);
        }
        return found;
    }

    /** One piece of evidence, where it stands and what it is called in a message. */
    private record Place(StoredFile file, boolean isSheet, String pointer, String name) {}

    private List<Place> places(ReportContent content) {
        var known = files.all(content.evidence().stream().map(Evidence::file).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        var places = new ArrayList<Place>();
        for (int i = 0; i < content.evidence().size(); i++) {
            var evidence = content.evidence().get(i);
            var file = known.get(evidence.file());
            if (file == null || evidence.kind() == EvidenceKind.DOCUMENT) continue;
            boolean isSheet = evidence.kind() == EvidenceKind.SHEET;
            places.add(new Place(file, isSheet, Finding.pointerTo(i), Finding.nameOf(i) + (isSheet ? "（签到表）" : "（照片）")));
        }
        return places;
    }

    /** Asked of all files of a report together: forty of them are no more questions than one. */
    private Before before(List<Place> places, UUID self) {
        var twins = files.sameContent(places.stream().map(p -> p.file.sha256()).toList());
        var prints = places.stream().filter(p -> !p.isSheet).map(p -> p.file.fingerprint()).filter(Objects::nonNull).toList();
        var near = files.near(prints, Fingerprint.NEAR);
        var asked = Stream.concat(twins.stream().map(Twin::file), near.stream().map(Near::file)).distinct().toList();
        return new Before(
                twins.stream().collect(Collectors.groupingBy(Twin::sha256)), near.stream().collect(Collectors.groupingBy(Near::asked)),
                reports.showing(asked, self));
    }

    /** The files with the same content and with nearly the same picture, and by file the reports that show them. */
    private record Before(Map<String, List<Twin>> twins, Map<Long, List<Near>> near, Map<UUID, List<UUID>> showing) {
        private Optional<Finding> same(Place at, Code code) {
            var matches = twins.getOrDefault(at.file.sha256(), List.of()).stream()
                    .flatMap(t -> showing.getOrDefault(t.file(), List.of()).stream())
                    .distinct()
                    .limit(MOST)
                    .map(r -> new Match(r, null))
                    .toList();
            if (matches.isEmpty()) return Optional.empty();
            return Optional.of(new Finding(code, at.pointer, at.name + "与其他报告中的文件完全相同", matches));
        }

        /** Of the same picture, the nearest version speaks. */
        private Optional<Finding> alike(Place photo) {
            if (photo.file.fingerprint() == null) return Optional.empty();
            var nearest = new HashMap<UUID, Integer>();
            near.getOrDefault(photo.file.fingerprint(), List.of()).stream()
                    .filter(n -> !n.sha256().equals(photo.file.sha256()))
                    .forEach(n -> showing.getOrDefault(n.file(), List.of()).forEach(r -> nearest.merge(r, n.distance(), Math::min)));
            if (nearest.isEmpty()) return Optional.empty();
            var matches = nearest.entrySet().stream()
                    .sorted(Map.Entry.<UUID, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST)
                    .map(e -> new Match(e.getKey(), "画面相似度 " + Math.round(100 - e.getValue() * 100 / 64.0) + "%"))
                    .toList();
            return Optional.of(new Finding(Code.NEAR_PHOTO, photo.pointer, photo.name + "与其他报告中的照片几乎相同（可能经过压缩、裁剪或调色）", matches));
        }
    }

    private static void photo(Place photo, ReportContent content, Before before, List<Finding> found) {
        before.same(photo, Code.SAME_PHOTO).or(() -> before.alike(photo)).ifPresent(found::add);
        taken(photo, content).ifPresent(found::add);
        where(photo, content).ifPresent(found::add);
    }

    /** A photo that does not say when it was taken says nothing. */
    private static Optional<Finding> taken(Place photo, ReportContent content) {
        if (photo.file.takenAt() == null || content.occurredTo() == null) return Optional.empty();
        LocalDate day = LocalDate.ofInstant(photo.file.takenAt(), SiqianClock.SHANGHAI);
        long early = ChronoUnit.DAYS.between(day, content.occurredFrom());
        long late = ChronoUnit.DAYS.between(content.occurredTo(), day);
        if (Math.max(early, late) < FAR_DAYS) return Optional.empty();
        String stated = content.occurredFrom().equals(content.occurredTo()) ? content.occurredTo().toString() : content.occurredFrom() + " 至 " + content.occurredTo();
        return Optional.of(Finding.of(Code.PHOTO_TIME, photo.pointer,
                photo.name + "拍摄于 " + day + "，比活动日期（" + stated + "）" + (early > 0 ? "早 " + early : "晚 " + late) + " 天"));
    }

    /** From the stated coordinates, or else from the city, which is all that is known. */
    private static Optional<Finding> where(Place photo, ReportContent content) {
        if (photo.file.latitude() == null || photo.file.longitude() == null) return Optional.empty();
        double latitude = photo.file.latitude().doubleValue();
        double longitude = photo.file.longitude().doubleValue();
        var stated = content.place();
        boolean exact = stated.latitude() != null && stated.longitude() != null;
        double km = exact
                ? Distance.km(latitude, longitude, stated.latitude().doubleValue(), stated.longitude().doubleValue())
                : Distance.kmFromChongqing(latitude, longitude);
        if (exact ? km < FAR_KM : km <= 0) return Optional.empty();
        return Optional.of(Finding.of(Code.PHOTO_PLACE, photo.pointer,
                photo.name + (exact ? "的拍摄地点距活动地点约 " : "拍摄于重庆范围之外，距市界约 ") + Math.max(1, Math.round(km)) + " 公里"));
    }
}
