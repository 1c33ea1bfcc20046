package org.siqian.shared;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.vertx.core.http.HttpClosedException;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.siqian.shared.Refusal.Fault;
import org.siqian.shared.Refusal.Kind;

/** The one place where a no becomes HTTP. Never HTML, never a stack trace. */
public class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private final Problems problems;

    public ProblemMappers(Problems problems) {
        this.problems = problems;
    }

    @ServerExceptionMapper
    public Response refusal(Refusal refusal) {
        return problems.answer(refusal);
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response unauthenticated(SecurityException e) {
        return problems.answer(problems.whyNobody());
    }

    @ServerExceptionMapper
    public Response forbidden(ForbiddenException e) {
        return problems.answer(Refusal.forbidden("right-missing", problems.missingRight()));
    }

    @ServerExceptionMapper(priority = 1)
    public Response violations(ConstraintViolationException e) {
        List<Fault> faults = e.getConstraintViolations().stream()
                .map(v -> new Fault(
                        StreamSupport.stream(v.getPropertyPath().spliterator(), false)
                                .skip(2)
                                .filter(n -> n.getName() == null || !n.getName().startsWith("<") || n.getIndex() != null)
                                .map(n -> n.getIndex() == null ? "/" + n.getName() : "/" + n.getIndex() + (n.getName() == null || n.getName().startsWith("<") ? "" : "/" + n.getName()))
                                .collect(Collectors.joining()),
                        "invalid",
                        v.getMessage()))
                .toList();
        return problems.answer(Refusal.content(faults));
    }

    @ServerExceptionMapper(priority = 1)
    public Response json(JsonProcessingException e) {
        return problems.answer(ofJson(e));
    }

    @ServerExceptionMapper(priority = 1)
    public Response mismatch(MismatchedInputException e) {
        return problems.answer(ofJson(e));
    }

    @ServerExceptionMapper
    public Response stale(OptimisticLockException e) {
        return problems.answer(Refusal.of(Kind.STALE, "stale", "内容刚刚被他人更新，请刷新后重试。"));
    }

    /** Two wrote what only one may write, such as a report under one external id; sent again, the second finds the first. */
    @ServerExceptionMapper
    public Response clash(org.hibernate.exception.ConstraintViolationException e) {
        if (e.getKind() != org.hibernate.exception.ConstraintViolationException.ConstraintKind.UNIQUE) return unexpected(e);
        return problems.answer(Refusal.conflict("just-written", "刚刚有同样的内容写入，请重试。"));
    }

    /** Two waited for each other crosswise and the database let one go; nothing of it is written. */
    @ServerExceptionMapper
    public Response crossed(org.hibernate.exception.LockAcquisitionException e) {
        return problems.answer(Refusal.conflict("just-written", "刚刚有同样的内容写入，请重试。"));
    }

    @ServerExceptionMapper(priority = 1)
    public Response web(WebApplicationException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) return problems.answer(refusal);
            if (cause instanceof JsonProcessingException json) return problems.answer(ofJson(json));
        }
        return switch (e.getResponse().getStatus()) {
            case 401 -> unauthenticated(null);
            case 404 -> problems.answer(Refusal.of(Kind.NOT_FOUND, "not-found", "没有这个地址，或参数无法识别。"));
            case 405 -> problems.answer(405, "method-not-allowed", "这个地址不支持该方法。");
            case 406 -> problems.answer(406, "not-acceptable", "只提供 JSON。");
            case 413 -> problems.answer(Refusal.of(Kind.TOO_LARGE, "too-large", "请求内容过大。"));
            case 415 -> problems.answer(Refusal.of(Kind.UNSUPPORTED, "unsupported-type", "不支持这种内容类型，请用 application/json。"));
            default -> problems.answer(Refusal.of(Kind.MALFORMED, "malformed", "请求无法识别。"));
        };
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable e) {
        if (hungUp(e)) LOG.debugf("request %s: the caller hung up", problems.requestId());
        else LOG.errorf(e, "request %s failed", problems.requestId());
        return problems.answer(500, "internal", "内容没有保存。请把编号 " + problems.requestId() + " 告诉管理员。");
    }

    private static boolean hungUp(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof HttpClosedException) return true;
        }
        return false;
    }

    private static Refusal ofJson(JsonProcessingException e) {
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return Refusal.of(Kind.TOO_LARGE, "too-large", "请求内容过大，或嵌套过深。");
        }
        if (e instanceof JsonParseException || !(e instanceof JsonMappingException mapping)) {
            return Refusal.malformed("malformed-json", "", "JSON 格式不正确。");
        }
        if (mapping.getCause() instanceof Refusal refusal) return refusal;
        String pointer = mapping.getPath().stream()
                .map(r -> "/" + (r.getFieldName() == null ? r.getIndex() : r.getFieldName()))
                .collect(Collectors.joining());
        if (e instanceof UnrecognizedPropertyException unknown) {
            return Refusal.content(pointer, "unknown-field", "不认识的字段：" + unknown.getPropertyName());
        }
        if (e instanceof MismatchedInputException && pointer.isEmpty()) {
            return Refusal.malformed("malformed-json", "", "请求体应为一个 JSON 对象。");
        }
        return Refusal.content(pointer, "wrong-type", "这里的值类型或写法不对。");
    }
}
