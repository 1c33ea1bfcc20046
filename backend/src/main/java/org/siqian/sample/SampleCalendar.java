package org.siqian.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.siqian.sample.SampleFate.Move;
import org.siqian.sample.SampleReport.Turn;
import org.siqian.shared.SiqianClock;

/** The days and hours of a sample year: when work happens by season, and when people come to write and judge it. */
final class SampleCalendar {
    /** The notice is of 2023-02-22: what was done before is reported from the next day on. */
    static final LocalDate FIRST_FILING = LocalDate.of(2023, 2, 23);

    private final int year;
    private final LocalDate today;
    private final Instant now;
    private final Random random;

    SampleCalendar(int year, LocalDate today, Instant now, Random random) {
        this.year = year;
        this.today = today;
        this.now = now;
        this.random = random;
    }

    LocalDate lastDay() {
        return earlier(LocalDate.of(year, 12, 31), today);
    }

    /** The part of the year gone at the end of today. */
    double gone() {
        return (double) lastDay().getDayOfYear() / lastDay().lengthOfYear();
    }

    boolean isComplete() {
        return year < today.getYear();
    }

    /** A day on which that fate can have begun, drawn by the season's weights for the months. */
    LocalDate day(SampleFate fate, List<Integer> season) {
        LocalDate first = LocalDate.of(year, 1, 1);
        if (!isComplete() && fate.isUnderWay()) {
            return between(later(first, today.minusDays(24)), later(first, today.minusDays(1)));
        }
        if (!isComplete() && (fate == SampleFate.OVERDUE || fate == SampleFate.REVISION_WAITING)) {
            return between(later(first, today.minusDays(70)), later(first, today.minusDays(36)));
        }
        return bySeason(first, later(first, earlier(lastDay(), today.minusDays(fate.daysNeeded()))), season);
    }

    private LocalDate bySeason(LocalDate first, LocalDate latest, List<Integer> season) {
        int weight = random.nextInt(season.subList(0, latest.getMonthValue()).stream().mapToInt(Integer::intValue).sum());
        int month = 1;
        while (weight >= season.get(month - 1)) weight -= season.get(month++ - 1);
        LocalDate start = first.withMonth(month);
        return between(start, earlier(latest, start.withDayOfMonth(start.lengthOfMonth())));
    }

    private LocalDate between(LocalDate first, LocalDate last) {
        return first.plusDays(random.nextInt((int) ChronoUnit.DAYS.between(first, last) + 1));
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }

    /** When the draft is begun: some days after the work, weeks after if late, never before the notice and never ahead. */
    Instant written(LocalDate day, SampleFate fate, boolean late) {
        boolean canBeLate = late && day.plusDays(75).isBefore(today);
        LocalDate on = canBeLate ? day.plusDays(32 + random.nextInt(22)) : day.plusDays(random.nextInt(5));
        if (on.isBefore(FIRST_FILING)) on = FIRST_FILING.plusDays(random.nextInt(18));
        return notAhead(day.atTime(8, 0).atZone(SiqianClock.SHANGHAI).toInstant(), at(on, 9 + random.nextInt(9)));
    }

    private Instant at(LocalDate day, int hour) {
        return day.atTime(hour, random.nextInt(60), random.nextInt(60)).atZone(SiqianClock.SHANGHAI).toInstant();
    }

    /** The moment, or one between the earlier moment and now where it would lie ahead. */
    private Instant notAhead(Instant earlier, Instant instant) {
        if (instant.isBefore(now)) return instant;
        long between = Math.max(0, ChronoUnit.SECONDS.between(earlier, now));
        return between == 0 ? now : earlier.plusSeconds((long) (between * random.nextDouble()));
    }

    /** The moments of the moves, one after the other. */
    List<Turn> turns(Instant written, List<Move> moves) {
        var turns = new ArrayList<Turn>();
        Instant at = written;
        for (Move move : moves) {
            at = notAhead(at, later(at.plus(4, ChronoUnit.MINUTES), after(at, move)));
            turns.add(new Turn(move, at));
        }
        return turns;
    }

    private Instant after(Instant at, Move move) {
        int days = switch (move) {
            case SUBMIT -> random.nextInt(2);
            case APPROVE, RETURN -> 1 + random.nextInt(6);
            case ENDORSE, WITHDRAW, MEND -> 1 + random.nextInt(3);
            case REOPEN, VOID -> 3 + random.nextInt(12);
        };
        return at(LocalDate.ofInstant(at, SiqianClock.SHANGHAI).plusDays(days), 9 + random.nextInt(9));
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
