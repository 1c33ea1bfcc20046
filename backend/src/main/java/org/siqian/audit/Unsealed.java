package org.siqian.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** That an event waits for the sealer; written with the event, so that one which commits late is not passed over. */
@Entity
@Table(name = "audit_unsealed")
class Unsealed {
    @Id
    private long event;

    protected Unsealed() {} // for Hibernate

    Unsealed(long event) {
        this.event = event;
    }
}
