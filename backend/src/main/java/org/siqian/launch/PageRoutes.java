package org.siqian.launch;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Addresses of the page are all index.html, where the page's own router takes over; the API never answers with a page. */
@ApplicationScoped
public class PageRoutes {
    /** Not the API, not Quarkus' own pages, not a file: a name without a dot. */
    private static final String PAGE = "/(?!(?:api|q|assets)(?:/|$))[^.]+";
    private static final String UNKNOWN_API = "/api(?:/(?!v1(?:/|$)).*)?";

    void open(@Observes Router router) {
        router.routeWithRegex(PAGE).method(HttpMethod.GET).method(HttpMethod.HEAD).handler(it -> it.reroute("/index.html"));
        router.routeWithRegex(UNKNOWN_API).handler(PageRoutes::unknown);
    }

    /** Outside /api/v1 no room can answer; the shape is the one every refusal has. */
    private static void unknown(RoutingContext request) {
        var wanted = request.request().getHeader("Accept-Language");
        boolean english = wanted != null && wanted.startsWith("en");
        var problem = new JsonObject()
                .put("type", "/problems/not-found")
                .put("title", english ? "Not found" : "未找到")
                .put("status", 404)
                .put("detail", english ? "The API begins at /api/v1." : "接口地址以 /api/v1 开头。")
                .put("instance", request.normalizedPath())
                .put("code", "not-found")
                .put("requestId", UUID.randomUUID().toString())
                .put("errors", new JsonArray());
        request.response().setStatusCode(404).putHeader("Content-Type", "application/problem+json").end(problem.encode());
    }
}
