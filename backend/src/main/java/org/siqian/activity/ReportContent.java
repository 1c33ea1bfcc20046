package org.siqian.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.EvidenceKind;
import org.siqian.activity.ReportViews.Place;
import org.siqian.activity.ReportViews.ReportDraft;
import org.siqian.indicator.ReportFacts;
import org.siqian.shared.Masking;
import org.siqian.shared.Refusal;

/** What a report says, in a settled form: no nulls for lists, blank texts and blank answers left out. */
public record ReportContent(
        String kind,
        String title,
        String organisation,
        List<String> joint,
        List<String> measures,
        LocalDate occurredFrom,
        LocalDate occurredTo,
        Place place,
        Integer participants,
        String summary,
        Map<String, Object> details,
        List<Evidence> evidence) {

    private static final Place NOWHERE = new Place(null, null, null, null, null);

    static ReportContent of(ReportDraft draft, String ownUnit, List<Evidence> evidence) {
        return new ReportContent(
                draft.kind(),
                settled(draft.title()),
                draft.organisation() == null ? ownUnit : draft.organisation(),
                orEmpty(draft.jointOrganisations()),
                orEmpty(draft.measures()),
                draft.occurredFrom() == null ? draft.occurredTo() : draft.occurredFrom(),
                draft.occurredTo() == null ? draft.occurredFrom() : draft.occurredTo(),
                settled(draft.place()),
                draft.participants(),
                settled(draft.summary()),
                answers(draft.details()),
                evidence);
    }

    private static Map<String, Object> answers(Map<String, Object> given) {
        var answers = new LinkedHashMap<String, Object>();
        if (given == null) return answers;
        given.forEach((key, value) -> {
            Object settled = value instanceof String s ? settled(s) : value;
            if (settled != null) answers.put(key, settled);
        });
        return answers;
    }

    private static Place settled(Place given) {
        if (given == null) return NOWHERE;
        return new Place(
                settled(given.district()), settled(given.township()), settled(given.address()), given.latitude(), given.longitude());
    }

    private static String settled(String text) {
        if (text != null && text.indexOf(0) >= 0) throw Refusal.content("", "wrong-type", "文字中不能有空字符。");
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<String> orEmpty(List<String> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** For those who do not need to know people: numbers that identify them are covered, sign-in sheets are not shown. */
    ReportContent masked() {
        var where = new Place(place.district(), place.township(), Masking.text(place.address()), place.latitude(), place.longitude());
        var shown = evidence.stream()
                .filter(e -> e.kind() != EvidenceKind.SHEET)
                .map(e -> Evidence.of(e.file(), e.kind(), Masking.text(e.caption()), e.contentType(), e.size(), Masking.text(e.name())))
                .toList();
        return new ReportContent(
                kind, Masking.text(title), organisation, joint, measures, occurredFrom, occurredTo, where, participants,
                Masking.text(summary), Masking.tree(details), shown);
    }

    /** Whether there is anything to mask. */
    boolean holdsPersonalData() {
        return !masked().equals(this);
    }

    /** For outsiders: masked, and to the address but not to the metre. */
    ReportContent forOutsiders() {
        var masked = masked();
        var where = new Place(place.district(), place.township(), masked.place.address(), null, null);
        return new ReportContent(
                kind, masked.title, organisation, joint, measures, occurredFrom, occurredTo, where, participants, masked.summary,
                masked.details, masked.evidence);
    }

    /** Whether the two say the same; 2 and 2.0 are the same number. */
    boolean says(ReportContent other, ObjectMapper json) {
        JsonNode mine = json.valueToTree(this);
        return mine.equals(
                (a, b) -> a.isNumber() && b.isNumber() ? a.decimalValue().compareTo(b.decimalValue()) : a.equals(b) ? 0 : 1,
                json.valueToTree(other));
    }

    ReportFacts facts(UUID report, int revision) {
        return new ReportFacts(
                report, revision, kind, organisation, measures, occurredTo, participants, place.district(), details);
    }
}
