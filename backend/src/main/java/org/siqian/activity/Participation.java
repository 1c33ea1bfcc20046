package org.siqian.activity;

import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** In what part a unit, or one below it, stands in a report. */
@Schema(description = "FILED (主办) by the unit or one below it, or JOINED (参与): others filed it and count it.")
public enum Participation {
    FILED,
    JOINED;

    /** Null if none of the units has a part in it. */
    static Participation of(Collection<String> units, String organisation, List<String> joint) {
        if (units.contains(organisation)) return FILED;
        return joint.stream().anyMatch(units::contains) ? JOINED : null;
    }
}
