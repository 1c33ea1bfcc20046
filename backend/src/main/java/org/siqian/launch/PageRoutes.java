package org.siqian.launch;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;

/** Addresses of the page are all index.html, where its own router takes over; the API never answers with a page. */
@ApplicationScoped
public class PageRoutes {
    /** Not the API, not Quarkus' own pages, not a file: a name without a dot. */
    private static final String PAGE = "/(?!(?:api|q|assets)(?:/|$))[^.]+";
    private static final int AFTER_ALL_OTHERS = Integer.MAX_VALUE;

    void open(@Observes Router router) {
        router.routeWithRegex(PAGE)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(request -> request.reroute("/index.html"));
        router.route("/api/*").order(AFTER_ALL_OTHERS).handler(PageRoutes::unknown);
    }

    /** What no room answers; the shape is the one every refusal has. */
    private static void unknown(RoutingContext request) {
        var wanted = request.request().getHeader("Accept-Language");
        boolean english = wanted != null && wanted.startsWith("en");
        var problem = new JsonObject()
                .put("type", "/problems/not-found")
                .put("title", english ? "Not found" : "未找到")
                .put("status", 404)
                .put("detail", english ? "The API has no such address; it is described at /q/swagger-ui."
                        : "没有这个接口地址；接口说明见 /q/swagger-ui。")
                .put("instance", request.normalizedPath())
                .put("code", "not-found")
                .put("requestId", UUID.randomUUID().toString())
                .put("errors", new JsonArray());
        request.response()
                .setStatusCode(404)
                .putHeader("Content-Type", "application/problem+json")
                .end(problem.encode());
    }
}
