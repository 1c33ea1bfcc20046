package org.siqian.audit;

/** Who acts, as the audit trail names them: a person by username, the system by its own name. */
public record Actor(Kind kind, String name, String organisation) {
    public enum Kind {
        USER,
        SYSTEM
    }

    /** Work the program does by itself, such as loading the catalogue. */
    public static Actor system(String name) {
        return new Actor(Kind.SYSTEM, name, null);
    }
}
