package org.siqian.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.siqian.activity.ReportViews.Place;

/** One report of the sample before it is written: what it says, and when whose moves are made. */
record SampleReport(
        String externalId,
        SampleFate fate,
        String kind,
        String title,
        String unit,
        List<String> joint,
        List<String> measures,
        LocalDate from,
        LocalDate to,
        Place place,
        Integer participants,
        String summary,
        Map<String, Object> details,
        List<Photo> photos,
        Instant createdAt,
        List<Turn> turns) {
    /** A picture of the album; a sheet is a restricted one. */
    record Photo(String scene, int number, boolean sheet) {}

    /** A move and its moment. */
    record Turn(SampleFate.Move move, Instant at) {}

    static final String TOWN = "KX-500101239";

    boolean isFromTown() {
        return unit.equals(TOWN);
    }

    String station() {
        return (String) details.get("station");
    }
}
