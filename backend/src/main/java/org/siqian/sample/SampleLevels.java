package org.siqian.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.siqian.sample.SampleBook.Station;

/**
 * The levels a station reports: they rise through the year, and the last report of the year says where it stands, so that
 * the sum over stations is what the sample means it to be.
 */
final class SampleLevels {
    /** 亩 over all stations in a full year; the notice asks for 60,000. */
    private static final double RADIATED = 64_000;

    private SampleLevels() {}

    static void settle(List<SampleReport> reports, SampleBook book, double gone) {
        var fields = byStation(reports, "DEMO_FIELD");
        double weights = fields.keySet().stream().mapToInt(s -> station(book, s).weight()).sum();
        fields.forEach((name, of) -> {
            double level = RADIATED * gone * station(book, name).weight() / weights;
            rise(of, (i, last) -> of.get(i).details().put("radiatedArea", tens(level * (last ? 1 : 0.6 + 0.4 * i / of.size()))));
        });
        byStation(reports, "STATION_RESIDENCE").forEach((name, of) -> {
            int students = station(book, name).students();
            rise(of, (i, last) -> of.get(i).details().put("students", last ? students : Math.max(0, students - 1)));
        });
    }

    private static int tens(double value) {
        return Math.max(10, (int) Math.round(value / 10) * 10);
    }

    private interface Level {
        void put(int i, boolean last);
    }

    /** From the last report that counts onwards the level is the final one. */
    private static void rise(List<SampleReport> of, Level level) {
        int last = of.size() - 1;
        while (last > 0 && !of.get(last).fate().counts()) last--;
        for (int i = 0; i < of.size(); i++) level.put(i, i >= last || of.get(i).to().equals(of.get(last).to()));
    }

    private static Map<String, List<SampleReport>> byStation(List<SampleReport> reports, String kind) {
        var stations = new LinkedHashMap<String, List<SampleReport>>();
        reports.stream()
                .filter(r -> r.kind().equals(kind))
                .sorted(Comparator.comparing(SampleReport::to).thenComparing(SampleReport::createdAt))
                .forEach(r -> stations.computeIfAbsent(r.station(), s -> new ArrayList<>()).add(r));
        return stations;
    }

    private static Station station(SampleBook book, String name) {
        var places = book.places();
        return java.util.stream.Stream.concat(places.stations().stream(), places.newStations().stream())
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
