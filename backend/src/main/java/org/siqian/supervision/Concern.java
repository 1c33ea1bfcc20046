package org.siqian.supervision;

import java.time.LocalDate;
import java.util.List;
import org.siqian.progress.Shortfalls.Depth;

/**
 * Something that needs someone.
 *
 * @param since the day from which it has needed someone, null if nobody has seen it begin
 * @param weight the greater the worse
 * @param light how far a target is behind, else null
 */
record Concern(
        Subject subject, String reason, LocalDate since, int weight, Depth light) {
    static final int URGENT = 600;
    static final int PRESSING = 400;

    /** What it is about, who answers for it, and where it opens. */
    record Subject(
            AttentionKind kind, String reference, int year, String title, List<String> measures, String organisation, String indicator,
            String target) {
        String key() {
            return key(kind, reference, year);
        }

        /** What is of today is one thing under whatever year it is asked for. */
        static String key(AttentionKind kind, String reference, int year) {
            return kind.isOfAYear() ? kind + "/" + reference + "/" + year : kind + "/" + reference;
        }
    }

    AttentionKind kind() {
        return subject.kind();
    }

    /** A base by kind and depth, and what is worse within it: from 0 to 99. */
    static int within(int base, long within) {
        return base + (int) Math.max(0, Math.min(99, within));
    }
}
