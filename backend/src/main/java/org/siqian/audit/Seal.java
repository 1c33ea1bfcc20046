package org.siqian.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.HexFormat;
import org.hibernate.annotations.Immutable;

/** An event's place in the chain, and the hash of everything up to it; the database's sealer alone writes it. */
@Entity
@Immutable
@Table(name = "audit_seal")
public class Seal {
    @Id
    private long position;

    private long event;
    private byte[] hash;

    protected Seal() {} // for Hibernate

    AuditViews.AuditSeal view() {
        return new AuditViews.AuditSeal(position, HexFormat.of().formatHex(hash));
    }
}
