package org.siqian.indicator;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.siqian.shared.Ids;

/** The part of a target that one unit takes on for a year; what was said of it stands in its {@link QuotaStep steps}. */
@Entity
@Table(name = "quota")
public class Quota {
    @Id
    private UUID id;

    private String target;
    private int year;
    private String organisation;

    protected Quota() {} // for Hibernate

    /** The target is the first of its versions, so that a later document leaves the quotas where they are. */
    Quota(String target, int year, String organisation) {
        this.id = Ids.next();
        this.target = target;
        this.year = year;
        this.organisation = organisation;
    }

    public UUID id() {
        return id;
    }

    public String target() {
        return target;
    }

    public int year() {
        return year;
    }

    public String organisation() {
        return organisation;
    }
}
