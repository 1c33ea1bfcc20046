package org.siqian.sample;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** What the sample work is made of: places, stations and lines of work, read from the files beside the program. */
record SampleBook(Places places, Lines lines) {
    /** A district with some of its towns and what grows there. */
    record District(String code, String name, List<String> townships, List<String> crops) {}

    /** A 科技小院. Its students and weight in the radiated area are what its last report of the year says. */
    record Station(String name, String district, String crop, String university, int students, int weight) {}

    record Places(List<String> counties, List<District> districts, List<Station> stations, List<Station> newStations) {
        District district(String code) {
            return districts.stream().filter(d -> d.code().equals(code)).findFirst().orElse(districts.get(0));
        }
    }

    /** How one field is answered: one or some of a list, a number in a range, a share of the participants, a chance. */
    record Answer(
            List<String> pick, List<String> some, Double from, Double to, Double step, List<Integer> share, Integer chance,
            List<Integer> daysBefore) {}

    /**
     * A line of work: what is reported, how often and how it reads. The counts of the current year are those of a full year
     * times the part gone; {@code share} counts towards a target by the end of the plan instead.
     */
    record Line(
            String kind, List<String> measures, Map<String, Object> set, int approvedInFirstYear, double approvedPerYear,
            Double share, boolean filler, boolean othersNone, String season, List<String> scenes, List<Integer> participants,
            int sheet, int days, boolean town, int stationChance, boolean ofStation, boolean ofNewStation, boolean ofCounty,
            boolean ofHenghe, List<String> titles, List<String> summaries, Map<String, Answer> details) {}

    record Lines(List<Line> lines, Map<String, List<Integer>> seasons, Map<String, List<String>> words) {}

    static SampleBook read(ObjectMapper json) {
        return new SampleBook(read("places.json", Places.class, json), read("lines.json", Lines.class, json));
    }

    private static <T> T read(String name, Class<T> type, ObjectMapper json) {
        try (InputStream in = SampleBook.class.getResourceAsStream("/sample/" + name)) {
            return json.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException("sample/" + name, e);
        }
    }

    List<String> words(String name) {
        return lines.words().get(name);
    }
}
