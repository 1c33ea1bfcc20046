package org.siqian.access;

import java.util.UUID;

/**
 * What a viewer may do at a unit today: by a post held or stood in for, or by an integration's scopes.
 *
 * @param role null for an integration
 * @param organisation the unit at which it is held
 * @param post its code, null for an integration
 * @param standsInFor the account whose post it is while somebody else stands in, else null
 * @param standsInForName that person's name
 */
public record Duty(Role role, String organisation, String post, UUID standsInFor, String standsInForName) {
    boolean isOwn() {
        return standsInFor == null;
    }
}
