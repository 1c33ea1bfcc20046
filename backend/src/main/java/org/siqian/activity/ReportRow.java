package org.siqian.activity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.siqian.activity.ReportViews.Filer;
import org.siqian.activity.ReportViews.Place;
import org.siqian.activity.ReportViews.ReportSummary;
import org.siqian.shared.Masking;

/** One row of a list, read without the report's details. */
record ReportRow(
        UUID id,
        long version,
        String kind,
        String title,
        String organisation,
        String[] joint,
        String[] measures,
        LocalDate occurredFrom,
        LocalDate occurredTo,
        String district,
        String township,
        String address,
        BigDecimal latitude,
        BigDecimal longitude,
        Integer participants,
        ReportStatus status,
        int revision,
        Integer countedRevision,
        ReportContent countedContent,
        String[] flags,
        List<Finding> findings,
        UUID filedBy,
        String filedByName,
        UUID handledBy,
        String handledByName,
        Instant submittedAt,
        Instant createdAt,
        Instant updatedAt) {

    /** Named in the order of the record. */
    static final String SELECT =
            """
            select r.id, r.version, r.kind, r.title, r.organisation, r.joint, r.measures, r.occurredFrom, r.occurredTo,
                   r.district, r.township, r.address, r.latitude, r.longitude, r.participants, r.status, r.revision,
                   r.countedRevision, r.countedContent, r.submission.flags, r.submission.findings, r.filedBy, r.filedByName, r.hands.handledBy, r.hands.handledByName,
                   r.submission.submittedAt, r.createdAt, r.updatedAt
              from ActivityReport r""";

    /** For those who are not concerned: the counted revision, and no person. */
    ReportSummary asCounted(Set<String> units) {
        ReportContent c = countedContent;
        var flags = Arrays.stream(this.flags).filter(f -> !Finding.Code.isOne(f)).toList();
        if (c == null) {
            return summary(organisation, title, List.of(joint), List.of(measures), occurredFrom, occurredTo,
                    new Place(district, township, address, null, null), participants, null, flags, units);
        }
        return summary(c.organisation(), c.title(), c.joint(), c.measures(), c.occurredFrom(), c.occurredTo(),
                new Place(c.place().district(), c.place().township(), c.place().address(), null, null), c.participants(), null, flags, units);
    }

    ReportSummary inFull(Set<String> units, List<String> flags) {
        return summary(organisation, title, List.of(joint), List.of(measures), occurredFrom, occurredTo,
                new Place(district, township, address, latitude, longitude), participants, new Filer(filedBy, filedByName), flags, units);
    }

    private ReportSummary summary(
            String organisation, String title, List<String> joint, List<String> measures, LocalDate from, LocalDate to, Place place,
            Integer people, Filer filer, List<String> flags, Set<String> units) {
        boolean outside = filer == null;
        return new ReportSummary(
                id, version, kind, Masking.text(title), organisation, joint, measures, from, to, covered(place), people,
                outside ? ReportStatus.APPROVED : status, outside ? countedRevision : revision, countedRevision,
                flags, filer, outside ? null : new Filer(handledBy, handledByName), submittedAt, createdAt, updatedAt,
                Participation.of(units, organisation, joint));
    }

    /** A list is no place to look people up, for anybody. */
    private static Place covered(Place place) {
        return new Place(place.district(), place.township(), Masking.text(place.address()), place.latitude(), place.longitude());
    }
}
