package org.siqian.supervision;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a directive stands; read down to know its life. */
@Schema(description = "OPEN waits for the owner, REPLIED for the issuer; CLOSED and WITHDRAWN are the end.")
public enum DirectiveStatus {
    OPEN("待办理"),
    REPLIED("已答复"),
    CLOSED("已办结"),
    WITHDRAWN("已撤回");

    private static final Map<DirectiveStatus, Set<DirectiveStatus>> NEXT = Map.of(
            OPEN, Set.of(REPLIED, WITHDRAWN),
            REPLIED, Set.of(CLOSED, OPEN, WITHDRAWN),
            CLOSED, Set.of(),
            WITHDRAWN, Set.of());

    private final String zh;

    DirectiveStatus(String zh) {
        this.zh = zh;
    }

    boolean leadsTo(DirectiveStatus next) {
        return NEXT.get(this).contains(next);
    }

    boolean isEnd() {
        return NEXT.get(this).isEmpty();
    }

    String zh() {
        return zh;
    }
}
