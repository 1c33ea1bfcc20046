package org.siqian.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person does here. Names as the contract and the annotations have them. */
@Schema(description = "What a person does here.")
public enum Role {
    /** Files what its unit did. */
    REPORTER,
    /** Endorses for a district association, approves for a measure's lead unit. */
    REVIEWER,
    /** The supervising office: the plan, the data, every report. */
    OFFICE,
    /** Answers for measures; reads everything of its unit and below. */
    LEADER,
    /** Keeps accounts and reference data. */
    ADMIN;

    // names for @RolesAllowed, which takes constants only
    public static final String REPORTS = "REPORTER";
    public static final String REVIEWS = "REVIEWER";
    public static final String SUPERVISES = "OFFICE";
    public static final String ADMINISTERS = "ADMIN";
}
