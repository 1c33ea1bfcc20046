package org.siqian.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person does here. Names as the contract and the annotations have them. */
@Schema(description = "What a person does here.")
public enum Role {
    /** Files what its unit did. */
    REPORTER("填报"),
    /** Endorses for a district association, approves for a measure's lead unit. */
    REVIEWER("审核"),
    /** The supervising office: the plan, the data, every report. */
    OFFICE("督查"),
    /** Answers for measures; reads everything of its unit and below. */
    LEADER("责任领导"),
    /** Keeps accounts and reference data. */
    ADMIN("系统管理");

    private final String zh;

    Role(String zh) {
        this.zh = zh;
    }

    String zh() {
        return zh;
    }
}
