package org.siqian.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.siqian.shared.Refusal;

/** What an integration's tokens may do; approving is not among it and never will be. */
@Schema(description = "What an integration may do. Approval is never given to a token.",
        enumeration = {"reports:write", "reports:read", "plan:read", "webhooks:manage"})
public enum Scope {
    REPORTS_WRITE("reports:write"),
    REPORTS_READ("reports:read"),
    PLAN_READ("plan:read"),
    WEBHOOKS_MANAGE("webhooks:manage");

    private final String wire;

    Scope(String wire) {
        this.wire = wire;
    }

    @JsonValue
    public String wire() {
        return wire;
    }

    @JsonCreator
    public static Scope of(String wire) {
        for (Scope scope : values()) if (scope.wire.equals(wire)) return scope;
        throw Refusal.content("/scopes", "unknown-scope", "没有这个权限范围：" + wire);
    }
}
