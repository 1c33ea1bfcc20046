package org.siqian.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why something needs someone. */
@Schema(description = "BEHIND: a firm target behind its pace; OVERDUE_REVIEW: a desk's queue; SILENT_UNIT: a unit that reports nothing;"
        + " QUOTA_OBJECTED; OBSERVATION_DUE: a statistic nobody has entered; DIRECTIVE_OVERDUE.")
public enum AttentionKind {
    BEHIND("进度落后"),
    OVERDUE_REVIEW("审核超期"),
    SILENT_UNIT("长期未报"),
    QUOTA_OBJECTED("分解有异议"),
    OBSERVATION_DUE("数据待录入"),
    DIRECTIVE_OVERDUE("督办逾期");

    private final String zh;

    AttentionKind(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }

    /** Whether the board shows it to everyone; the rest is the affair of those concerned. */
    boolean isOnTheBoard() {
        return this == BEHIND || this == OBSERVATION_DUE;
    }

    /** Queues and directives go on over New Year. */
    boolean isOfAYear() {
        return this != OVERDUE_REVIEW && this != DIRECTIVE_OVERDUE;
    }
}
