package org.siqian.shared;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.ParameterizedType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.shared.Refusal.Kind;

/** Looks a key up before anything else of the request is looked at, {@code If-Match} included. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.APPLICATION) // inside the resource's transaction
public class IdempotencyInterceptor {
    private static final List<String> KEPT_HEADERS = List.of(HttpHeaders.ETAG, HttpHeaders.LOCATION);
    private static final int LONGEST_KEY = 200;

    private final Instance<RoutingContext> http;
    private final SecurityIdentity caller;
    private final IdempotencyKeys keys;
    private final ObjectMapper json;

    public IdempotencyInterceptor(
            Instance<RoutingContext> http, SecurityIdentity caller, IdempotencyKeys keys, ObjectMapper json) {
        this.http = http;
        this.caller = caller;
        this.keys = keys;
        this.json = json;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = http.get().request().getHeader(Idempotent.HEADER);
        if (key == null || key.isBlank()) return call.proceed();
        if (key.length() > LONGEST_KEY) {
            throw Refusal.malformed("idempotency-key", "", "Idempotency-Key 最长 " + LONGEST_KEY + " 个字符。");
        }
        String principal = caller.getPrincipal().getName();
        String request = fingerprint(call);
        var kept = keys.claim(principal, key);
        if (kept.isPresent()) return replay(call, kept.get(), request);
        var answer = (RestResponse<?>) call.proceed();
        keys.keep(principal, key, request, answer.getStatus(), headersOf(answer), json.writeValueAsString(answer.getEntity()));
        return answer;
    }

    private Object replay(InvocationContext call, IdempotencyKeys.Kept kept, String request) throws JsonProcessingException {
        if (!kept.requestHash().equals(request)) {
            throw Refusal.of(Kind.CONTENT, "idempotency-key-reused", "这个 Idempotency-Key 已用于另一个请求，请换一个。");
        }
        var type = json.constructType(
                ((ParameterizedType) call.getMethod().getGenericReturnType()).getActualTypeArguments()[0]);
        var builder = RestResponse.ResponseBuilder.create(
                Response.Status.fromStatusCode(kept.status()), json.<Object>readValue(kept.body(), type));
        Map<String, String> headers = json.readValue(kept.headers(), json.getTypeFactory()
                .constructMapType(LinkedHashMap.class, String.class, String.class));
        headers.forEach(builder::header);
        return builder.header("Idempotency-Replayed", "true").build();
    }

    private String fingerprint(InvocationContext call) throws JsonProcessingException {
        var request = http.get().request();
        var text = new StringBuilder(request.method().name()).append(' ').append(request.uri());
        for (Object argument : call.getParameters()) {
            if (argument instanceof Record body) text.append('\n').append(json.writeValueAsString(body));
            if (argument instanceof byte[] body) text.append('\n').append(EntityTag.hash(body));
        }
        return EntityTag.hash(text.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private String headersOf(RestResponse<?> answer) throws JsonProcessingException {
        var headers = new LinkedHashMap<String, String>();
        for (String name : KEPT_HEADERS) {
            if (answer.getHeaders().getFirst(name) != null) headers.put(name, answer.getHeaders().getFirst(name).toString());
        }
        return json.writeValueAsString(headers);
    }
}
