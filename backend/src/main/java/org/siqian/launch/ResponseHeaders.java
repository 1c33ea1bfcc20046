package org.siqian.launch;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What a browser may do with our answers and how long it may keep them. */
@ApplicationScoped
public class ResponseHeaders {
    /** Inline styles only because the component library writes them; everything else comes from this server. */
    private static final String PAGE_POLICY = "default-src 'self'; script-src 'self'; "
            + "style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; object-src 'none'; "
            + "base-uri 'self'; frame-ancestors 'none'";
    private static final String FOR_A_YEAR = "public, max-age=31536000, immutable";
    private static final String ASK_EACH_TIME = "no-cache";
    private static final String ASK_EACH_TIME_AND_KEEP_FROM_OTHERS = "private, no-cache";

    void open(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(request -> {
            request.addHeadersEndHandler(end -> addTo(request.response(), request));
            request.next();
        });
    }

    private static void addTo(HttpServerResponse response, RoutingContext request) {
        var path = request.normalizedPath();
        response.putHeader("X-Content-Type-Options", "nosniff");
        response.putHeader("Referrer-Policy", "same-origin");
        if (path.startsWith("/q/")) {
            return; // Swagger UI brings scripts of its own
        }
        if (path.startsWith("/api/")) {
            keepUnlessSaid(response);
            return;
        }
        response.putHeader("Content-Security-Policy", PAGE_POLICY);
        // the build names these files by their content
        boolean named = path.startsWith("/assets/") && response.getStatusCode() < 400;
        response.putHeader("Cache-Control", named ? FOR_A_YEAR : ASK_EACH_TIME);
    }

    private static void keepUnlessSaid(HttpServerResponse response) {
        if (!response.headers().contains("Cache-Control")) {
            response.putHeader("Cache-Control", ASK_EACH_TIME_AND_KEEP_FROM_OTHERS);
        }
    }
}
