package org.siqian.shared;

import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.siqian.shared.Refusal.Kind;

/** A body of JSON is small; only files may be as large as the server takes at all (quarkus.http.limits.max-body-size). */
public class BodyLimit {
    /** Bytes. What comes without a stated length is counted while it is read. */
    static final int LARGEST = 2 * 1024 * 1024;

    @ServerRequestFilter
    public void guard(ContainerRequestContext request) {
        boolean uploads = request.getUriInfo().getPath().equals("/api/v1/files");
        if (!uploads && request.getLength() > LARGEST) throw Refusal.of(Kind.TOO_LARGE, "too-large", "请求内容超过 2 MB。");
    }
}
