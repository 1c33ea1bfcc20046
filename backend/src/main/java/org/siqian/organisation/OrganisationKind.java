package org.siqian.organisation;

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
}
