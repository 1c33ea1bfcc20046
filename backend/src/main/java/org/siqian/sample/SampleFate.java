package org.siqian.sample;

import java.util.ArrayList;
import java.util.List;

/** What becomes of a sample report, as the moves that lead there. */
enum SampleFate {
    DRAFT,
    SUBMITTED(Move.SUBMIT),
    /** Handed in weeks ago and still waiting. */
    OVERDUE(Move.SUBMIT),
    /** Only for units below a district association; that desk's move is put in by {@link #moves}. */
    ENDORSED(Move.SUBMIT, Move.ENDORSE),
    RETURNED(Move.SUBMIT, Move.RETURN),
    WITHDRAWN(Move.SUBMIT, Move.WITHDRAW),
    APPROVED(Move.SUBMIT, Move.APPROVE),
    MENDED(Move.SUBMIT, Move.RETURN, Move.MEND, Move.SUBMIT, Move.APPROVE),
    REOPENED(Move.SUBMIT, Move.APPROVE, Move.REOPEN),
    REVISION_WAITING(Move.SUBMIT, Move.APPROVE, Move.REOPEN, Move.MEND, Move.SUBMIT),
    REVISED(Move.SUBMIT, Move.APPROVE, Move.REOPEN, Move.MEND, Move.SUBMIT, Move.APPROVE),
    VOIDED(Move.SUBMIT, Move.APPROVE, Move.VOID);

    /** One verb of one of the desks. */
    enum Move {
        SUBMIT,
        WITHDRAW,
        ENDORSE,
        RETURN,
        MEND,
        APPROVE,
        REOPEN,
        VOID
    }

    private final List<Move> moves;

    SampleFate(Move... moves) {
        this.moves = List.of(moves);
    }

    /** The moves in order; a unit below a district association needs its endorsement before each approval. */
    List<Move> moves(boolean endorsed) {
        if (!endorsed || this == ENDORSED) return moves;
        var all = new ArrayList<Move>();
        for (Move move : moves) {
            if (move == Move.APPROVE) all.add(Move.ENDORSE);
            all.add(move);
        }
        return all;
    }

    /** Whether a revision of it counts in the end. */
    boolean counts() {
        return moves.contains(Move.APPROVE) && this != VOIDED;
    }

    /** Whether it is still on its way, so that it must be recent. */
    boolean isUnderWay() {
        return this == DRAFT || this == SUBMITTED || this == ENDORSED || this == RETURNED;
    }

    /** How many days before today it must have happened for all its moves to have been made. */
    int daysNeeded() {
        return counts() && this != APPROVED ? 22 : moves.contains(Move.APPROVE) ? 5 : 1;
    }
}
