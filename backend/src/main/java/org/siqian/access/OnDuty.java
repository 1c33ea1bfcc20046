package org.siqian.access;

import java.util.UUID;

/**
 * Somebody who does a duty on a day.
 *
 * @param email where they are reached beside the page, or null
 * @param standsInFor whom they stand in for, else null
 */
public record OnDuty(UUID account, String name, String email, String post, String organisation, Role role, UUID standsInFor) {
    public boolean isDeputy() {
        return standsInFor != null;
    }
}
