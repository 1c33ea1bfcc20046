package org.siqian.launch;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;

/** What a browser may do with our answers and how long it may keep them. */
@ApplicationScoped
public class ResponseHeaders {
    /** Inline styles only because the component library writes them; everything else comes from this server. */
    private static final String PAGE_POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; connect-src 'self'; font-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    /** Answers of the API are no pages. */
    private static final String API_POLICY = "default-src 'none'; frame-ancestors 'none'";
    /** Swagger UI starts by a script that stands in its page. */
    private static final String SWAGGER_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; object-src 'none'; base-uri 'self'; frame-ancestors 'none'";
    private static final Map<String, String> EVERYWHERE = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            // photos and places are what a report in the field needs
            "Permissions-Policy", "camera=(self), geolocation=(self), microphone=(), payment=(), usb=()");
    private static final String A_YEAR_BY_TLS = "max-age=31536000";
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
        EVERYWHERE.forEach(response::putHeader);
        if ("https".equals(request.request().scheme())) response.putHeader("Strict-Transport-Security", A_YEAR_BY_TLS);
        if (path.startsWith("/q/")) {
            response.putHeader("Content-Security-Policy", SWAGGER_POLICY);
            return;
        }
        if (path.startsWith("/api/")) {
            putUnlessSaid(response, "Content-Security-Policy", API_POLICY);
            putUnlessSaid(response, "Cache-Control", ASK_EACH_TIME_AND_KEEP_FROM_OTHERS);
            return;
        }
        response.putHeader("Content-Security-Policy", PAGE_POLICY);
        // the web server does not know what an app is described by
        if (path.equals("/manifest.webmanifest")) response.putHeader("Content-Type", "application/manifest+json");
        // the build names these files by their content
        boolean named = path.startsWith("/assets/") && response.getStatusCode() < 400;
        response.putHeader("Cache-Control", named ? FOR_A_YEAR : ASK_EACH_TIME);
    }

    private static void putUnlessSaid(HttpServerResponse response, String name, String value) {
        if (!response.headers().contains(name)) response.putHeader(name, value);
    }
}
