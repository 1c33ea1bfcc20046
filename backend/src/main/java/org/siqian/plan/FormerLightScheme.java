package org.siqian.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a plan's lights were judged by until an instant. */
@Entity
@Immutable
@Table(name = "former_light_scheme")
@IdClass(FormerLightScheme.Key.class)
class FormerLightScheme {
    record Key(String plan, Instant until) implements Serializable {}

    @Id
    private String plan;

    @Id
    private Instant until;

    @JdbcTypeCode(SqlTypes.JSON)
    private LightScheme scheme;

    protected FormerLightScheme() {} // for Hibernate

    FormerLightScheme(String plan, Instant until, LightScheme scheme) {
        this.plan = plan;
        this.until = until;
        this.scheme = scheme;
    }

    String plan() {
        return plan;
    }

    /** What was decided at that very instant was not known before it. */
    boolean held(Instant known) {
        return !until.isBefore(known);
    }

    LightScheme scheme() {
        return scheme;
    }
}
