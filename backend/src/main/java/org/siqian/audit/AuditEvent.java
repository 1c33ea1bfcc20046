package org.siqian.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.siqian.shared.Masking;

/** One change: who, what, when, from where, before and after. */
@Entity
@Immutable
@Table(name = "audit_event")
public class AuditEvent {
    @Id
    @GeneratedValue(generator = "audit_event_seq")
    @SequenceGenerator(name = "audit_event_seq", sequenceName = "audit_event_seq", allocationSize = 50)
    private Long id;

    private Instant at;
    private String actorKind;
    private String actor;
    private String organisation;
    private String action;
    private String entity;
    private String entityId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String before;

    @JdbcTypeCode(SqlTypes.JSON)
    private String after;

    private String reason;
    private String requestId;
    private String address;
    private String forWhom;
    private String outcome;

    protected AuditEvent() {} // for Hibernate

    AuditEvent(Instant at, Actor by, String action, String entity, String entityId) {
        this.at = at;
        this.actorKind = by.kind().name();
        this.actor = by.name();
        this.organisation = by.organisation();
        this.forWhom = by.forWhom();
        this.outcome = Outcome.DONE.name();
        this.action = action;
        this.entity = entity;
        this.entityId = entityId;
    }

    void changed(String before, String after, String reason) {
        this.before = before;
        this.after = after;
        this.reason = reason;
    }

    /** It was asked for and not done. */
    void wasRefused() {
        outcome = Outcome.REFUSED.name();
    }

    void cameBy(String requestId, String address) {
        this.requestId = requestId;
        this.address = address;
    }

    Long id() {
        return id;
    }

    AuditViews.AuditEntry view(Seal seal) {
        return new AuditViews.AuditEntry(
                id, at, actorKind, actor, organisation, forWhom, action, entity, entityId, Outcome.valueOf(outcome),
                Masking.tree(AuditViews.tree(before)), Masking.tree(AuditViews.tree(after)), Masking.text(reason), requestId, address,
                seal == null ? null : seal.view());
    }
}
