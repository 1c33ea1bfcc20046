package org.siqian.activity;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something about a report that a reviewer should know, as it was found when the report was handed in. It accuses nobody and
 * stops nothing. What of it is shown depends on who asks: {@link FindingReader}.
 *
 * @param message what may be said without naming any other report
 */
public record Finding(Code code, String pointer, String message, List<Match> matches) {
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

        static boolean isOne(String flag) {
            for (Code code : values()) if (code.name().equals(flag)) return true;
            return false;
        }
    }

    static Finding of(Code code, String pointer, String message) {
        return new Finding(code, pointer, message, List.of());
    }

    @JsonIgnore
    boolean isHiddenWithout(boolean seenMatch) {
        return code.isSilentAlone() && !seenMatch;
    }
}
