package org.siqian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.siqian.shared.Problem.ProblemFault;

/** Writes refusals as problem details, in the caller's language. */
@ApplicationScoped
public class Problems {
    private final RequestTrace trace;
    private final jakarta.enterprise.inject.Instance<RoutingContext> http;

    public Problems(RequestTrace trace, jakarta.enterprise.inject.Instance<RoutingContext> http) {
        this.trace = trace;
        this.http = http;
    }

    Response answer(Refusal refusal) {
        var faults = refusal.faults().stream()
                .map(f -> new ProblemFault(f.pointer(), f.code(), f.message()))
                .toList();
        return answer(
                refusal.kind().status,
                english() ? refusal.kind().en : refusal.kind().zh,
                refusal.code(),
                refusal.getMessage(),
                faults,
                refusal.context().isEmpty() ? null : refusal.context());
    }

    Response answer(int status, String code, String detail) {
        String title = status >= 500 ? (english() ? "Something went wrong" : "系统出错") : (english() ? "Not acceptable" : "请求不被接受");
        return answer(status, title, code, detail, List.of(), null);
    }

    private Response answer(
            int status, String title, String code, String detail, List<ProblemFault> faults, java.util.Map<String, Object> now) {
        var problem = new Problem(
                "/problems/" + code,
                title,
                status,
                detail,
                http.get().request().path(),
                code,
                requestId(),
                faults,
                now);
        return Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem)
                .build();
    }

    String requestId() {
        return trace.requestId();
    }

    String missingRight() {
        return "您的账号没有进行这项操作的角色：" + http.get().request().method() + " " + http.get().request().path();
    }

    private boolean english() {
        String language = http.get().request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        return language != null && language.startsWith("en");
    }
}
