package org.siqian.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** What holds for every request: its trace, strict parameters, and an entity tag on every answer that can be read again. */
public class RequestGuards {
    private final RequestTrace trace;
    private final ObjectMapper json;
    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    public RequestGuards(RequestTrace trace, ObjectMapper json) {
        this.trace = trace;
        this.json = json;
    }

    @ServerRequestFilter
    public void guard(ContainerRequestContext request, ResourceInfo resource, HttpServerRequest http) {
        trace.cameFrom(http.remoteAddress() == null ? null : http.remoteAddress().hostAddress());
        if (request.getUriInfo().getPath().indexOf(0) >= 0) throw Refusal.notFound("地址", "");
        var parameters = request.getUriInfo().getQueryParameters();
        var given = parameters.keySet();
        if (given.isEmpty()) return;
        parameters.forEach((name, values) -> {
            if (values.stream().anyMatch(v -> v.indexOf(0) >= 0)) throw Refusal.malformed("parameter", "?" + name, "参数中不能有空字符。");
        });
        if (resource.getResourceMethod().isAnnotationPresent(ForeignParameters.class)) return;
        var names = known.computeIfAbsent(resource.getResourceMethod(), RequestGuards::parametersOf);
        for (String name : given) {
            if (!names.contains(name)) {
                throw Refusal.malformed("unknown-parameter", "?" + name, "不认识的参数：" + name + "。可用：" + String.join("、", names));
            }
        }
    }

    /** Lists and boards have no version; their content's hash is their tag. */
    @ServerResponseFilter
    public void tag(ContainerRequestContext request, ContainerResponseContext response) throws JsonProcessingException {
        var headers = response.getHeaders();
        headers.putSingle("X-Request-Id", trace.requestId());
        headers.putSingle(HttpHeaders.VARY, "Cookie, Accept-Language"); // the next person at this browser is told their own
        if (!request.getMethod().equals("GET")
                || response.getStatus() != 200
                || headers.containsKey(HttpHeaders.ETAG)
                || !(response.getEntity() instanceof Record body)) return;
        var ready = body instanceof ReadyAnswer known ? known : ReadyAnswer.of(json.writeValueAsBytes(body));
        String tag = ready.tag();
        headers.putSingle(HttpHeaders.ETAG, tag);
        headers.putSingle(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        if (EntityTag.has(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(304);
            response.setEntity(null);
        } else {
            response.setEntity(ready.content(), null, MediaType.APPLICATION_JSON_TYPE);
        }
    }

    private static Set<String> parametersOf(Method method) {
        var names = new HashSet<String>();
        for (var parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(QueryParam.class)) names.add(parameter.getAnnotation(QueryParam.class).value());
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != Object.class; type = type.getSuperclass()) {
                    Arrays.stream(type.getDeclaredFields())
                            .filter(f -> f.isAnnotationPresent(QueryParam.class))
                            .forEach(f -> names.add(f.getAnnotation(QueryParam.class).value()));
                }
            }
        }
        return names;
    }
}
