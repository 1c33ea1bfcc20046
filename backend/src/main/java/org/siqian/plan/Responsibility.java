package org.siqian.plan;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.siqian.shared.Ids;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A leader's post, an organisation or a collective bound to a measure for a time; the first unit leads, others assist. */
@Entity
@Table(name = "responsibility")
public class Responsibility {
    /** In which way it is bound. */
    @Schema(name = "ResponsibilityRole", description = "LEADER for a post; the first unit leads, others assist.")
    public enum Duty {
        LEADER,
        LEAD,
        ASSIST
    }

    @Id
    private UUID id;

    private int ordinal;

    @Enumerated(EnumType.STRING)
    private Duty role;

    private String post;
    private String organisation;
    private String collective;
    private LocalDate validFrom;
    private LocalDate validTo;

    protected Responsibility() {} // for Hibernate

    /** Exactly one of post, organisation and collective is given. */
    public Responsibility(Duty role, String post, String organisation, String collective, LocalDate validFrom) {
        this.id = Ids.next();
        this.role = role;
        this.post = post;
        this.organisation = organisation;
        this.collective = collective;
        this.validFrom = validFrom;
    }

    Responsibility at(int ordinal) {
        this.ordinal = ordinal;
        return this;
    }

    boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom)) && (validTo == null || !day.isAfter(validTo));
    }

    Duty role() {
        return role;
    }

    String post() {
        return post;
    }

    String organisation() {
        return organisation;
    }

    String collective() {
        return collective;
    }
}
