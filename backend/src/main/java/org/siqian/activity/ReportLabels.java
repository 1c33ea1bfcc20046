package org.siqian.activity;

/** How states are called in messages. */
final class ReportLabels {
    private ReportLabels() {}

    static String of(ReportStatus status) {
        return switch (status) {
            case DRAFT -> "草稿";
            case SUBMITTED -> "待审核";
            case ENDORSED -> "已初审";
            case APPROVED -> "已通过";
            case RETURNED -> "已退回";
            case WITHDRAWN -> "已撤回";
            case VOIDED -> "已作废";
        };
    }
}
