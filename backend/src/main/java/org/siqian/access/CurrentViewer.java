package org.siqian.access;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;

/** The viewer of the request at hand. */
@ApplicationScoped
public class CurrentViewer {
    private final SecurityIdentity identity;

    public CurrentViewer(SecurityIdentity identity) {
        this.identity = identity;
    }

    public Viewer get() {
        return CookieAuthentication.viewerOf(identity).orElseThrow(UnauthorizedException::new);
    }
}
