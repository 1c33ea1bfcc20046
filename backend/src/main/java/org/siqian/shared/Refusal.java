package org.siqian.shared;

import java.util.List;
import java.util.Map;

/**
 * The one exception the domain throws: it says why not, and {@link ProblemMappers} decides what HTTP makes of it.
 *
 * <p>Every code is documented in {@code docs/problems.md} and served as the problem's type, {@code /problems/<code>}.
 */
public final class Refusal extends RuntimeException {
    /** What kind of no it is, and the status that says so. */
    public enum Kind {
        MALFORMED(400, "请求格式不正确", "The request is malformed"),
        UNAUTHENTICATED(401, "请先登录", "Please sign in"),
        FORBIDDEN(403, "没有这项权限", "This is not allowed"),
        NOT_FOUND(404, "找不到", "Not found"),
        CONFLICT(409, "与当前状态冲突", "This conflicts with the current state"),
        GONE(410, "已不再保存", "No longer kept"),
        STALE(412, "内容已被更新", "The content has changed"),
        TOO_LARGE(413, "内容过大", "Too large"),
        UNSUPPORTED(415, "不支持的内容类型", "Unsupported content type"),
        CONTENT(422, "内容有误", "The content is not acceptable"),
        UNCONDITIONAL(428, "缺少 If-Match", "If-Match is missing"),
        TOO_MANY(429, "请求过于频繁", "Too many requests"),
        UNAVAILABLE(503, "暂时不可用", "Temporarily unavailable");

        final int status;
        final String zh;
        final String en;

        Kind(int status, String zh, String en) {
            this.status = status;
            this.zh = zh;
            this.en = en;
        }
    }

    /** One fault at one place; the pointer is a JSON Pointer into the request, or a parameter's name after a question mark. */
    public record Fault(String pointer, String code, String message) {}

    static final String RETRY_AFTER = "retryAfterSeconds";

    private final Kind kind;
    private final String code;
    private final List<Fault> faults;
    private final Map<String, Object> context;
    private final boolean hides;

    private Refusal(Kind kind, String code, String detail, List<Fault> faults, Map<String, Object> context) {
        this(kind, code, detail, faults, context, false);
    }

    private Refusal(Kind kind, String code, String detail, List<Fault> faults, Map<String, Object> context, boolean hides) {
        super(detail, null, false, false);
        this.hides = hides;
        this.kind = kind;
        this.code = code;
        this.faults = List.copyOf(faults);
        this.context = context;
    }

    public static Refusal of(Kind kind, String code, String detail) {
        return new Refusal(kind, code, detail, List.of(), Map.of());
    }

    public static Refusal malformed(String code, String pointer, String message) {
        return new Refusal(Kind.MALFORMED, code, message, List.of(new Fault(pointer, code, message)), Map.of());
    }

    public static Refusal notFound(String what, Object id) {
        return of(Kind.NOT_FOUND, "not-found", "找不到" + what + "：" + id);
    }

    /** It is there and not for the caller to see: answered like what is not there, and taken down. */
    public static Refusal hidden(String what, Object id) {
        return new Refusal(Kind.NOT_FOUND, "not-found", "找不到" + what + "：" + id, List.of(), Map.of(), true);
    }

    boolean hides() {
        return hides;
    }

    public static Refusal forbidden(String code, String detail) {
        return of(Kind.FORBIDDEN, code, detail);
    }

    public static Refusal conflict(String code, String detail) {
        return of(Kind.CONFLICT, code, detail);
    }

    /** Come back after that time. */
    public static Refusal tooMany(String code, String detail, java.time.Duration retryAfter) {
        return new Refusal(Kind.TOO_MANY, code, detail, List.of(), Map.of(RETRY_AFTER, Math.max(1, retryAfter.plusMillis(999).toSeconds())));
    }

    /** Something this rests on does not answer; come back after that time. */
    public static Refusal unavailable(String code, String detail, java.time.Duration retryAfter) {
        return new Refusal(Kind.UNAVAILABLE, code, detail, List.of(), Map.of(RETRY_AFTER, Math.max(1, retryAfter.toSeconds())));
    }

    /** A conflict that tells the caller what stands there now. */
    public static Refusal conflict(String code, String detail, Map<String, Object> context) {
        return new Refusal(Kind.CONFLICT, code, detail, List.of(), context);
    }

    public static Refusal content(String pointer, String code, String message) {
        return content(List.of(new Fault(pointer, code, message)));
    }

    public static Refusal content(List<Fault> faults) {
        String detail = faults.size() == 1
                ? faults.get(0).message()
                : faults.get(0).message() + "（另有 " + (faults.size() - 1) + " 处）";
        return new Refusal(Kind.CONTENT, "content", detail, faults, Map.of());
    }

    /** The same refusal, told of a part of a larger request. */
    public Refusal at(String pointer) {
        var placed = faults.isEmpty()
                ? List.of(new Fault(pointer, code, getMessage()))
                : faults.stream().map(f -> new Fault(pointer + f.pointer(), f.code(), f.message())).toList();
        return new Refusal(kind, code, getMessage(), placed, context);
    }

    /** The same refusal, saying what stands there now. */
    public Refusal with(Map<String, Object> current) {
        return new Refusal(kind, code, getMessage(), faults, current);
    }

    /** The HTTP status that says so. */
    public int status() {
        return kind.status;
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }

    public Map<String, Object> context() {
        return context;
    }
}
