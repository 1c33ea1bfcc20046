package org.siqian.audit;

/**
 * Who acts, as the audit trail names them: a person by username, an integration by its code, the system by its own name.
 *
 * @param forWhom whom a deputy stands in for, else null
 */
public record Actor(Kind kind, String name, String organisation, String forWhom) {
    public enum Kind {
        USER,
        INTEGRATION,
        SYSTEM
    }

    /** Work the program does by itself, such as loading the catalogue. */
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name, null, null);
    }
}
