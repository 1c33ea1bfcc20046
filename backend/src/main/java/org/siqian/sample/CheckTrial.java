package org.siqian.sample;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.siqian.access.Viewer;
import org.siqian.activity.Finding;
import org.siqian.activity.Finding.Code;
import org.siqian.activity.ReportViews.Place;
import org.siqian.sample.TrialUnits.Event;

/**
 * Tries the checks at submission on made-up work: duplicates as people make them, and honest reports that look like one. The same
 * seed makes the same work; whoever calls takes it all back.
 */
@ApplicationScoped
public class CheckTrial {
    private static final long SEED = 20230222;
    private static final int EACH = 30;
    private static final int UNITS = 12;
    private static final int HISTORY = 14;
    private static final int YEAR = 2024;

    private static final List<String> CROPS = List.of("柑橘", "榨菜", "水稻", "玉米", "茶叶", "油菜", "辣椒", "脆李", "花椒", "蚕桑", "马铃薯", "高粱");
    private static final List<String> WORK = List.of(
            "春季修剪", "病虫害绿色防治", "测土配方施肥", "嫁接育苗", "水肥一体化", "采后处理", "机械化收割", "高产栽培", "良种选育", "直播电商", "抗旱保苗", "冬季清园");
    private static final List<String> TOWNS = List.of("白羊镇", "甘宁镇", "龙驹镇", "分水镇", "太安镇", "高峰镇", "响水镇", "武陵镇");
    private static final List<String> DISTRICTS = List.of("500101", "500102", "500154", "500153", "500116", "500235");

    private final TrialUnits units;

    public CheckTrial(TrialUnits units) {
        this.units = units;
    }

    /** One run: its luck, its people, what they have done, and the reckoning. */
    private final class Run {
        private final Random random = new Random(SEED);
        private final TrialTable table = new TrialTable();
        private final List<Viewer> reporters = IntStream.range(0, UNITS).mapToObj(i -> units.reporter("甲" + i)).toList();
        private final Viewer reviewer = units.reviewer();
        private final List<Event> history = new ArrayList<>();
        private final List<Integer> usual = IntStream.range(0, UNITS).mapToObj(i -> 25 + random.nextInt(60)).toList();
        private long pictures;

        private <T> T oneOf(List<T> many) {
            return many.get(random.nextInt(many.size()));
        }

        /** Not the last day of a month, which is tried apart. */
        private LocalDate day() {
            var day = LocalDate.of(YEAR, 1, 1).plusDays(random.nextInt(300));
            return day.getDayOfMonth() == day.lengthOfMonth() ? day.minusDays(1) : day;
        }

        private byte[] photo() {
            return TrialPhotos.jpeg(TrialPhotos.field(++pictures, pictures), 0.9f);
        }

        private Event event(int unit) {
            String title = oneOf(CROPS) + oneOf(WORK) + oneOf(List.of("技术培训", "培训班", "现场培训"));
            var place = new Place(oneOf(DISTRICTS), oneOf(TOWNS), "村委会", BigDecimal.valueOf(30.8), BigDecimal.valueOf(108.4));
            int people = (int) Math.round(usual.get(unit) * Math.exp(random.nextGaussian() * 0.2));
            return new Event(reporters.get(unit), title, day(), place, people, List.of(photo()), null);
        }

        private Event event() {
            return event(random.nextInt(UNITS));
        }

        /** Somebody else's than this one's. */
        private Viewer other(Event event) {
            return oneOf(reporters.stream().filter(r -> !r.id().equals(event.by().id())).toList());
        }

        private void past() {
            for (int unit = 0; unit < UNITS; unit++) {
                for (int i = 0; i < HISTORY; i++) {
                    var event = event(unit).signedOn(photo());
                    units.happened(event, reviewer);
                    history.add(event);
                }
            }
        }

        private void tried(String what, Set<Code> wanted, Event event) {
            table.add(what, wanted, units.found(event).stream().map(Finding::code).collect(Collectors.toCollection(() -> EnumSet.noneOf(Code.class))));
        }

        private void try30(String what, Code wanted, IntFunction<Event> made) {
            Set<Code> codes = wanted == null ? Set.of() : Set.of(wanted);
            for (int i = 0; i < EACH; i++) tried(what, codes, made.apply(i));
        }

        private String all() {
            past();
            events();
            photos();
            camera();
            people();
            bursts();
            return table.text();
        }

        /** The subject, without the words every title has. */
        private static String[] subject(String title) {
            String crop = CROPS.stream().filter(title::startsWith).findFirst().orElseThrow();
            String work = WORK.stream().filter(w -> title.substring(crop.length()).startsWith(w)).findFirst().orElseThrow();
            return new String[] {crop, work};
        }

        private String reworded(Event event, int way) {
            var subject = subject(event.title());
            String crop = subject[0];
            String work = subject[1];
            return switch (way % 6) {
                case 0 -> work + "（" + crop + "）专题培训";
                case 1 -> YEAR + "年" + event.place().township() + crop + work + "培训活动";
                case 2 -> crop + work.substring(0, work.length() - 2) + "培训";
                case 3 -> work.substring(0, 2) + crop + work.substring(2) + "培训会";
                case 4 -> "关于举办" + crop + "种植户" + work + "技术讲座";
                default -> crop + "丰产增收田间课堂"; // nothing of the work is left in it
            };
        }

        private Place as(Place place, String township) {
            return new Place(place.district(), township, place.address(), null, null);
        }

        private void events() {
            try30("另一单位换说法再报 reworded by another unit", Code.SAME_EVENT, i -> {
                var known = oneOf(history);
                var other = other(known);
                return fresh(known).by(other).called(reworded(known, i)).with(usual.get(reporters.indexOf(other)))
                        .at(as(known.place(), i % 4 == 3 ? null : known.place().township()));
            });
            try30("同村同日两场不同培训 two trainings, one village, one day", null, i -> {
                var known = oneOf(history);
                var subject = subject(known.title());
                String title = i % 2 == 0
                        ? subject[0] + oneOf(WORK.stream().filter(w -> !w.equals(subject[1])).toList())
                        : oneOf(CROPS.stream().filter(c -> !c.equals(subject[0])).toList()) + subject[1];
                return fresh(known).called(title + "技术培训");
            });
            try30("连续几天的同题培训 a series of one title on consecutive days", null, i -> {
                var known = oneOf(history);
                var next = known.day().plusDays(1 + i % 2);
                return fresh(known).on(next.getDayOfMonth() == next.lengthOfMonth() ? next.plusDays(1) : next);
            });
            try30("同日同题不同乡镇 one title, one day, two towns", null, i -> {
                var known = oneOf(history);
                return fresh(known).at(as(known.place(), oneOf(TOWNS.stream().filter(t -> !t.equals(known.place().township())).toList())));
            });
            try30("同日第一期、第二期 first and second session of a day", null, i -> {
                var first = event().called(oneOf(CROPS) + oneOf(WORK) + "培训（第" + (1 + i % 3) + "期）");
                units.happened(first, null);
                return first.called(first.title().replaceFirst("第\\d期", "第" + (2 + i % 3) + "期")).showing(photo());
            });
        }

        /** The same event's day, place and people with a photo of its own. */
        private Event fresh(Event known) {
            return known.showing(photo()).signedOn(null);
        }

        private Event elsewhere(byte[] photo) {
            return event().showing(photo);
        }

        private void photos() {
            try30("同一张照片 the same photo", Code.SAME_PHOTO, i -> elsewhere(oneOf(history).photos().get(0)));
            try30("同一份签到表 the same sheet", Code.SAME_SHEET, i -> event().signedOn(oneOf(history).sheet()));
            try30("照片再压缩、缩小 compressed and scaled", Code.NEAR_PHOTO, i -> altered(i, 0));
            try30("照片调亮 brightened", Code.NEAR_PHOTO, i -> altered(i, 1));
            try30("照片裁去 1%–2% cropped by 1 to 2 % a side", Code.NEAR_PHOTO, i -> altered(i, 2));
            try30("照片裁去 3%–8% cropped by 3 to 8 % a side", Code.NEAR_PHOTO, i -> altered(i, 3));
            try30("相似的田块 the same field on another day", null, i -> {
                long place = 1_000_000 + i;
                units.happened(elsewhere(TrialPhotos.jpeg(TrialPhotos.field(place, ++pictures), 0.9f)), null);
                return elsewhere(TrialPhotos.jpeg(TrialPhotos.field(place, ++pictures), 0.9f));
            });
        }

        private Event altered(int i, int way) {
            long number = ++pictures;
            var picture = TrialPhotos.field(number, number);
            units.happened(elsewhere(TrialPhotos.jpeg(picture, 0.9f)), null);
            var changed = switch (way) {
                case 0 -> TrialPhotos.scaled(picture, 0.4 + 0.02 * i);
                case 1 -> TrialPhotos.brightened(picture, 0.9 + 0.01 * i);
                case 2 -> TrialPhotos.cropped(picture, 0.01 + 0.01 * i / EACH);
                default -> TrialPhotos.cropped(picture, 0.03 + 0.05 * i / EACH);
            };
            return elsewhere(TrialPhotos.jpeg(changed, way == 0 ? 0.3f + 0.02f * i : 0.8f));
        }

        private void camera() {
            try30("照片拍于别的日子 photo of another day", Code.PHOTO_TIME, i -> {
                var event = event();
                int days = 3 + i * i / 4;
                return event.showing(TrialPhotos.taken(photo(), i % 2 == 0 ? event.day().minusDays(days) : event.day().plusDays(days), null, null));
            });
            try30("照片拍于前后一两天 photo of the day before or after", null, i -> {
                var event = event();
                return event.showing(TrialPhotos.taken(photo(), event.day().plusDays(i % 5 - 2), null, null));
            });
            try30("照片拍于别处 photo from elsewhere", Code.PHOTO_PLACE, i -> {
                var event = event();
                boolean stated = i % 2 == 0; // else only the city is known
                byte[] photo = TrialPhotos.taken(photo(), event.day(), stated ? 30.8 + 0.25 + 0.05 * i : 33.0 + 0.1 * i, 108.4);
                return (stated ? event : event.at(as(event.place(), event.place().township()))).showing(photo);
            });
            try30("照片拍于附近 photo from nearby", null, i -> {
                var event = event();
                return event.showing(TrialPhotos.taken(photo(), event.day(), 30.8 + 0.005 * i, 108.4 + 0.002 * i));
            });
        }

        private void people() {
            try30("人数虚高三至十倍 three to ten times as many people", Code.PARTICIPANTS, i -> {
                int unit = random.nextInt(UNITS);
                return event(unit).with((int) (usual.get(unit) * (3 + 7.0 * i / EACH)));
            });
            try30("人数多三至八成 thirty to eighty percent more", null, i -> {
                int unit = random.nextInt(UNITS);
                return event(unit).with((int) (usual.get(unit) * (1.3 + 0.5 * i / EACH)));
            });
        }

        private void bursts() {
            for (int burst = 0; burst < 6; burst++) {
                var last = LocalDate.of(YEAR, 4 + burst, 1).minusDays(1);
                for (int i = 0; i < 8; i++) {
                    var event = event(burst).on(last);
                    tried("期末一天八份 eight on the last day of a month", Set.of(Code.LAST_DAY_BURST), event);
                    units.happened(event.showing(photo()), null);
                }
                for (int i = 0; i < 3; i++) {
                    var event = event(6 + burst % 6).on(last);
                    tried("期末一天三份 three on the last day of a month", Set.of(), event);
                    units.happened(event.showing(photo()), null);
                }
            }
            habit();
        }

        private void habit() {
            var reporter = units.reporter("月末");
            for (int month = 1; month <= 8; month++) {
                var last = LocalDate.of(YEAR, month + 1, 1).minusDays(1);
                for (int i = 0; i < 6; i++) {
                    var event = event().by(reporter).on(last).with(40);
                    if (month > 2) tried("一向月末集中填报 always six at the end of a month", Set.of(), event);
                    units.happened(event.showing(photo()), null);
                }
            }
        }
    }

    /** The table of what was found. */
    public String run() {
        return new Run().all();
    }
}
