package org.siqian.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.activity.ReportViews.Evidence;
import org.siqian.activity.ReportViews.EvidenceKind;

/**
 * Something about a report that a reviewer should know, as it was found when the report was handed in. It accuses nobody and
 * stops nothing. What of it is shown depends on who asks: {@link FindingReader}.
 *
 * @param message what may be said without naming any other report
 */
public record Finding(Code code, String pointer, String message, List<Match> matches) {
    private static final String EVIDENCE = "/evidence/";

    /** Another report it was found by, and how much alike they are, in words. */
    public record Match(UUID report, String likeness) {}

    /** What was looked for. */
    @Schema(name = "FindingCode", description = "What was found; each is a hint with its reason, never a refusal.")
    public enum Code {
        SAME_EVENT,
        SAME_PHOTO,
        NEAR_PHOTO,
        SAME_SHEET,
        PHOTO_TIME,
        PHOTO_PLACE,
        PARTICIPANTS,
        LAST_DAY_BURST;

        /**
         * Whether it is only told to those who may see a report it was found by. Whoever holds a photo may know that it has been
         * used; but by typing titles and days nobody finds out what a neighbour is about to report.
         */
        boolean isSilentAlone() {
            return this == SAME_EVENT;
        }

        /** Whether it tells what a camera noted, of a sheet, or how people work: for those who need personal data. */
        boolean isPersonal() {
            return this == PHOTO_TIME || this == PHOTO_PLACE || this == SAME_SHEET || this == LAST_DAY_BURST;
        }

        static boolean isOne(String flag) {
            for (Code code : values()) if (code.name().equals(flag)) return true;
            return false;
        }
    }

    static Finding of(Code code, String pointer, String message) {
        return new Finding(code, pointer, message, List.of());
    }

    /** For those who do not need personal data: the evidence numbered as they see it, without sheets. */
    static List<Finding> masked(List<Finding> findings, ReportContent content) {
        return findings.stream().filter(f -> !f.code.isPersonal()).flatMap(f -> f.besideSheets(content.evidence())).toList();
    }

    private Stream<Finding> besideSheets(List<Evidence> evidence) {
        if (!pointer.startsWith(EVIDENCE)) return Stream.of(this);
        int at = Integer.parseInt(pointer.substring(EVIDENCE.length()));
        if (at >= evidence.size() || evidence.get(at).kind() == EvidenceKind.SHEET) return Stream.empty();
        int shown = (int) evidence.subList(0, at).stream().filter(e -> e.kind() != EvidenceKind.SHEET).count();
        return Stream.of(new Finding(code, EVIDENCE + shown, message.replace(nameOf(at), nameOf(shown)), matches));
    }

    /** Where a piece of evidence stands. */
    static String pointerTo(int evidence) {
        return EVIDENCE + evidence;
    }

    /** What a piece of evidence is called in messages. */
    static String nameOf(int evidence) {
        return "第 " + (evidence + 1) + " 件佐证";
    }

    @JsonIgnore
    boolean isHiddenWithout(boolean seenMatch) {
        return code.isSilentAlone() && !seenMatch;
    }
}
