package org.siqian.shared;

import jakarta.enterprise.context.ApplicationScoped;
import org.siqian.shared.Refusal.Kind;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.siqian.shared.Problem.ProblemFault;

/** Writes refusals as problem details, in the caller's language. */
@ApplicationScoped
public class Problems {
    private static final String NOTED = "siqian.why-nobody";

    private final RequestTrace trace;
    private final jakarta.enterprise.inject.Instance<RoutingContext> http;

    public Problems(RequestTrace trace, jakarta.enterprise.inject.Instance<RoutingContext> http) {
        this.trace = trace;
        this.http = http;
    }

    /** Keeps why a credential was not taken, for the answer that this request gets if it needs one. */
    public static void note(RoutingContext http, Refusal why) {
        http.put(NOTED, why);
    }

    /** What {@link #note} kept, or that nobody has signed in. */
    Refusal whyNobody() {
        Refusal noted = http.get().get(NOTED);
        return noted == null ? Refusal.of(Kind.UNAUTHENTICATED, "sign-in-needed", "请先登录后再试。") : noted;
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
        var response = Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
        if (now != null && now.containsKey(Refusal.RETRY_AFTER)) response.header(HttpHeaders.RETRY_AFTER, now.get(Refusal.RETRY_AFTER));
        return response.build();
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
