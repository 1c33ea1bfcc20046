package org.siqian.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.siqian.sample.SampleBook.Line;
import org.siqian.sample.SampleReport.Photo;

/** The reports of one year, the same at every reading for the same year and day. */
final class SamplePlan {
    static final int FIRST_YEAR = 2023;
    private static final int LEAST_PER_YEAR = 820;
    private static final List<SampleFate> OF_A_PAST_YEAR =
            List.of(SampleFate.WITHDRAWN, SampleFate.VOIDED, SampleFate.RETURNED, SampleFate.VOIDED, SampleFate.DRAFT);
    private static final List<SampleFate> OF_THIS_YEAR = List.of(
            SampleFate.SUBMITTED, SampleFate.DRAFT, SampleFate.SUBMITTED, SampleFate.RETURNED, SampleFate.OVERDUE,
            SampleFate.ENDORSED, SampleFate.SUBMITTED, SampleFate.WITHDRAWN, SampleFate.SUBMITTED, SampleFate.VOIDED,
            SampleFate.DRAFT, SampleFate.SUBMITTED);

    private final int year;
    private final SampleBook book;
    private final Random random;
    private final SampleCalendar calendar;
    private final SampleUnits units;
    private int others;

    SamplePlan(int year, LocalDate today, Instant now, SampleBook book, SampleUnits.Bound bound) {
        this.year = year;
        this.book = book;
        this.random = new Random(year * 31L + 4000);
        this.calendar = new SampleCalendar(year, today, now, random);
        this.units = new SampleUnits(bound, random);
    }

    /** In the order in which they were written. */
    List<SampleReport> reports() {
        var reports = new ArrayList<SampleReport>();
        double filling = filling();
        for (int line = 0; line < book.lines().lines().size(); line++) reports.addAll(line(line, filling));
        SampleLevels.settle(reports, book, calendar.isComplete() ? 1 : calendar.gone());
        reports.sort(Comparator.comparing(SampleReport::createdAt).thenComparing(SampleReport::externalId));
        return reports;
    }

    /** By how much the lines without a number to meet grow, so that a young year is not a bare one. */
    private double filling() {
        int fixed = 0;
        int filler = 0;
        for (Line line : book.lines().lines()) {
            int approved = approved(line, 1);
            if (line.filler()) filler += approved;
            else fixed += approved + others(line, approved);
        }
        return Math.max(1, (double) (LEAST_PER_YEAR - fixed) / filler);
    }

    private int approved(Line line, double filling) {
        if (year == FIRST_YEAR) return line.approvedInFirstYear();
        if (line.share() != null) {
            return Math.max(0, (int) Math.round(10 * planGone() * line.share()) - line.approvedInFirstYear());
        }
        double wanted = line.approvedPerYear() * calendar.gone();
        return (int) (line.filler() ? Math.ceil(Math.ceil(Math.max(1, wanted)) * filling) : Math.round(wanted));
    }

    private double planGone() {
        LocalDate start = LocalDate.of(FIRST_YEAR, 1, 1);
        LocalDate end = start.plusYears(5);
        long gone = ChronoUnit.DAYS.between(start, calendar.lastDay().plusDays(1));
        return Math.min(1, (double) gone / ChronoUnit.DAYS.between(start, end));
    }

    private int others(Line line, int approved) {
        if (line.othersNone()) return 0;
        return calendar.isComplete() ? Math.max(1, approved / 28) : Math.max(2, Math.round(approved * 0.14f));
    }

    private List<SampleReport> line(int number, double filling) {
        Line line = book.lines().lines().get(number);
        int approved = approved(line, filling);
        var reports = new ArrayList<SampleReport>();
        for (int i = 0; i < approved; i++) reports.add(report(number, line, i, ofApproved(i)));
        for (int i = 0; i < others(line, approved); i++) reports.add(report(number, line, approved + i, ofOthers(line)));
        return reports;
    }

    private SampleFate ofApproved(int i) {
        if (i % 47 == 17) return SampleFate.REVISED;
        // nothing of a past year is left lying open
        if (i % 61 == 23) return calendar.isComplete() ? SampleFate.REVISED : SampleFate.REOPENED;
        if (i % 79 == 31) return calendar.isComplete() ? SampleFate.REVISED : SampleFate.REVISION_WAITING;
        return i % 13 == 4 ? SampleFate.MENDED : SampleFate.APPROVED;
    }

    private SampleFate ofOthers(Line line) {
        List<SampleFate> fates = calendar.isComplete() ? OF_A_PAST_YEAR : OF_THIS_YEAR;
        SampleFate fate = fates.get(others++ % fates.size());
        return fate == SampleFate.ENDORSED && !line.town() ? SampleFate.SUBMITTED : fate;
    }

    private SampleReport report(int number, Line line, int i, SampleFate fate) {
        LocalDate to = calendar.day(fate, book.lines().seasons().get(line.season()));
        LocalDate from = line.days() == 0 ? to : to.minusDays(Math.min(random.nextInt(line.days()), to.getDayOfYear() - 1));
        List<String> measures = List.of(line.measures().get(i % line.measures().size()).split(","));
        var scene = new SampleScene(year, book, units, random);
        scene.set(number, line, i, fate, measures.get(0), to);
        Integer people = scene.people(line);
        boolean late = fate == SampleFate.APPROVED && i % 17 == 6;
        var details = scene.telling.details(line.set(), line.details(), people, to);
        Instant written = calendar.written(to, fate, late);
        return new SampleReport(
                "%d-%02d-%04d".formatted(year, number + 1, i + 1), fate, line.kind(), scene.tellOneOf(line.titles()), scene.unit,
                joint(line, scene.unit, i, to), units.answering(scene.unit, measures, to), from, to, scene.place(), people, scene.tellOneOf(line.summaries()),
                details, photos(line), written, calendar.turns(written, fate.moves(scene.unit.equals(SampleReport.TOWN))));
    }

    private List<String> joint(Line line, String unit, int i, LocalDate day) {
        return line.participants() == null || i % 9 != 5 ? List.of() : List.of(units.other(unit, day));
    }

    private List<Photo> photos(Line line) {
        var photos = new ArrayList<Photo>();
        int many = line.participants() == null ? 1 : 1 + random.nextInt(3);
        for (int i = 0; i < many; i++) {
            String scene = line.scenes().get(random.nextInt(line.scenes().size()));
            var photo = new Photo(scene, random.nextInt(SampleAlbum.PER_SCENE), false);
            if (!photos.contains(photo)) photos.add(photo);
        }
        if (random.nextInt(100) < line.sheet()) photos.add(new Photo("SHEET", random.nextInt(SampleAlbum.PER_SCENE), true));
        return photos;
    }
}
