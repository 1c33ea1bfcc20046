package org.siqian.activity;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What someone can do to a report; the contract's {@code allowedActions}. */
@Schema(description = "What someone can do to a report.")
public enum ReportAction {
    EDIT("修改"),
    SUBMIT("提交"),
    WITHDRAW("撤回"),
    ENDORSE("初审"),
    APPROVE("审核通过"),
    RETURN("退回"),
    REOPEN("重新打开"),
    VOID("作废");

    private final String zh;

    ReportAction(String zh) {
        this.zh = zh;
    }

    /** Whether those who filed the report are to be told. */
    boolean isNews() {
        return this == ENDORSE || this == APPROVE || this == RETURN || this == REOPEN || this == VOID;
    }

    public String zh() {
        return zh;
    }
}
