package org.siqian.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One thing said of a quota: proposed, accepted, objected to, revised, withdrawn. Steps are added and never changed. */
@Entity
@Immutable
@Table(name = "quota_step")
@IdClass(QuotaStep.Key.class)
public class QuotaStep {
    record Key(UUID quota, int ordinal) implements Serializable {}

    @Id
    private UUID quota;

    @Id
    private int ordinal;

    private Instant at;
    private String byName;

    @Enumerated(EnumType.STRING)
    private QuotaStatus status;

    private BigDecimal value;
    private String reason;

    protected QuotaStep() {} // for Hibernate

    QuotaStep(UUID quota, int ordinal, QuotaStatus status, BigDecimal value, String reason, String byName, Instant at) {
        this.quota = quota;
        this.ordinal = ordinal;
        this.status = status;
        this.value = value;
        this.reason = reason;
        this.byName = byName;
        this.at = at;
    }

    UUID quota() {
        return quota;
    }

    int ordinal() {
        return ordinal;
    }

    public Instant at() {
        return at;
    }

    public String byName() {
        return byName;
    }

    public QuotaStatus status() {
        return status;
    }

    public BigDecimal value() {
        return value;
    }

    public String reason() {
        return reason;
    }

    /** For others than the parties without what was said and who said it. */
    QuotaViews.QuotaStepView view(boolean toAParty) {
        return new QuotaViews.QuotaStepView(ordinal, status, value, toAParty ? reason : null, toAParty ? byName : "", at);
    }
}
