package org.siqian.shared;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.List;

/**
 * A request was told no; nothing of what it carried is told on.
 *
 * @param credentialShown whether a cookie or a token came with it
 * @param hides whether what was not found is there, and not for the caller to see
 * @param faults the codes of the faults
 */
public record RefusalAnswered(
        String code, int status, String method, String path, boolean credentialShown, boolean hides, List<String> faults,
        SecurityIdentity caller, RequestTrace.Said trace) {}
