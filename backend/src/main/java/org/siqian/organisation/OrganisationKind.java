package org.siqian.organisation;

import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation is; territories stand in the same tree as the associations that have their seat in them. */
@Schema(description = "What an organisation is.")
public enum OrganisationKind {
    NATION,
    MUNICIPALITY,
    REGION,
    DISTRICT,
    ZONE,
    TOWNSHIP,
    ASSOCIATION,
    DEPARTMENT,
    AFFILIATED_UNIT,
    OFFICE_UNIT,
    SOCIETY,
    SOCIETY_UNION,
    DISTRICT_ASSOCIATION,
    ZONE_ASSOCIATION,
    TOWN_ASSOCIATION,
    STATION;

    /** Whether it is the municipal association or a part of its house, which alone keeps the plan and the accounts. */
    public boolean isOfTheAssociation() {
        return this == ASSOCIATION || this == DEPARTMENT || this == OFFICE_UNIT || this == AFFILIATED_UNIT;
    }

    /** Whether reports of organisations below it pass its desk before the lead unit's. */
    public boolean endorses() {
        return this == DISTRICT_ASSOCIATION || this == ZONE_ASSOCIATION;
    }

    /** Within each of these one may take over from another; all others follow their own kind only. */
    private static final List<Set<OrganisationKind>> ALIKE = List.of(
            Set.of(DISTRICT, ZONE),
            Set.of(DISTRICT_ASSOCIATION, ZONE_ASSOCIATION),
            Set.of(DEPARTMENT, AFFILIATED_UNIT, OFFICE_UNIT),
            Set.of(SOCIETY, SOCIETY_UNION));

    boolean canFollow(OrganisationKind other) {
        return this == other || ALIKE.stream().anyMatch(kinds -> kinds.contains(this) && kinds.contains(other));
    }

    /** Whether something can have its seat in it. */
    public boolean isTerritory() {
        return this == DISTRICT || this == ZONE || this == TOWNSHIP || this == MUNICIPALITY || this == NATION;
    }

    /** Whether it may stand below nothing; whoever belongs to a root sees everything. */
    boolean mayBeRoot() {
        return this == NATION || this == MUNICIPALITY;
    }
}
