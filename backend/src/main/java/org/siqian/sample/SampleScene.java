package org.siqian.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.siqian.activity.ReportViews.Place;
import org.siqian.sample.SampleBook.District;
import org.siqian.sample.SampleBook.Line;
import org.siqian.sample.SampleBook.Station;

/** Whose report it is and where it took place. */
final class SampleScene {
    private static final String HENGHE = "恒合土家族乡";
    private static final String HENGHE_CROP = "高山蔬菜";

    private final int year;
    private final SampleBook book;
    private final SampleUnits units;
    final SampleTelling telling;
    String unit;
    private String territory;
    private Station station;

    SampleScene(int year, SampleBook book, SampleUnits units, Random random) {
        this.year = year;
        this.book = book;
        this.units = units;
        this.telling = new SampleTelling(book, random);
    }

    void set(int number, Line line, int i, SampleFate fate, String measure, LocalDate day) {
        station = ofLine(line, i);
        boolean town = line.town() && (fate == SampleFate.ENDORSED || telling.chance(line.ofHenghe() ? 35 : 3));
        unit = station != null ? "KX-" + station.district() : town ? SampleReport.TOWN : units.next(number, measure, day);
        territory = territory(line, i, day);
        if (station == null) station = nearby(line.stationChance());
        name(line.ofHenghe() || unit.equals(SampleReport.TOWN), i, day);
    }

    private Station ofLine(Line line, int i) {
        boolean first = year == SamplePlan.FIRST_YEAR;
        List<Station> found = book.places().newStations();
        if (line.ofNewStation()) return found.get((i + (first ? 0 : 4)) % found.size());
        if (!line.ofStation()) return null;
        var working = new ArrayList<>(book.places().stations());
        if (!first) working.addAll(found.subList(0, 4));
        return working.get(i % working.size());
    }

    private String territory(Line line, int i, LocalDate day) {
        List<String> counties = book.places().counties();
        if (line.ofHenghe()) return "500101";
        // six of the ten at first, all ten later
        if (line.ofCounty()) return counties.get(i % (year == SamplePlan.FIRST_YEAR ? 6 : counties.size()));
        String own = units.territory(unit, day);
        // pairing brings a town of the better-off districts to a village that needs it
        return line.kind().equals("PAIRED_SUPPORT") && !counties.contains(own) ? telling.oneOf(counties) : own;
    }

    private Station nearby(int percent) {
        if (percent == 0 || !telling.chance(percent)) return null;
        boolean town = unit.equals(SampleReport.TOWN);
        var near = book.places().stations().stream()
                .filter(s -> s.district().equals(territory) && (!town || s.crop().equals(HENGHE_CROP)))
                .toList();
        return near.isEmpty() ? null : telling.oneOf(near);
    }

    private void name(boolean henghe, int i, LocalDate day) {
        District district = book.places().district(territory);
        telling.say("district", district.name())
                .say("township", henghe ? HENGHE : telling.oneOf(district.townships()))
                .say("crop", station != null ? station.crop() : henghe ? HENGHE_CROP : telling.oneOf(district.crops()))
                .say("special", district.crops().get(year == SamplePlan.FIRST_YEAR ? 0 : district.crops().size() - 1))
                .say("month", String.valueOf(day.getMonthValue()))
                .say("unit", unit)
                .say("county", "KX-" + territory)
                .say("item", String.valueOf(i % 9 + 1))
                .say("n", String.valueOf(year * 100 + i + 1));
        if (station != null) telling.say("station", station.name()).say("university", station.university());
        telling.say("place", telling.word("township") + telling.word("village"));
    }

    /** How many took part; null where the line does not ask. */
    Integer people(Line line) {
        if (line.participants() == null) return null;
        int people = telling.between(line.participants().get(0), line.participants().get(1));
        telling.say("people", String.valueOf(people));
        return people;
    }

    /** One of the templates for which all words are there. */
    String tellOneOf(List<String> templates) {
        return telling.tell(telling.oneOf(templates));
    }

    Place place() {
        String spot = station != null ? "示范基地" : telling.chance(60) ? telling.word("spot") : "";
        String address = telling.word("village") + spot;
        return new Place(territory, telling.word("township"), address, null, null);
    }
}
