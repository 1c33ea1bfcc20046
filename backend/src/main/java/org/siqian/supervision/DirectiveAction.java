package org.siqian.supervision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is done with a directive, by people or (ESCALATE) by the clock. */
@Schema(description = "What is done with a directive; ESCALATE is the clock's.")
public enum DirectiveAction {
    ISSUE("下达", DirectiveStatus.OPEN),
    REPLY("答复", DirectiveStatus.REPLIED),
    CLOSE("办结", DirectiveStatus.CLOSED),
    RETURN("退回", DirectiveStatus.OPEN),
    WITHDRAW("撤回", DirectiveStatus.WITHDRAWN),
    REMIND("催办", null),
    ESCALATE("升级提醒", null);

    private final String zh;
    private final DirectiveStatus to;

    DirectiveAction(String zh, DirectiveStatus to) {
        this.zh = zh;
        this.to = to;
    }

    String zh() {
        return zh;
    }

    /** Where it leads; null for what moves nothing. */
    DirectiveStatus to() {
        return to;
    }
}
