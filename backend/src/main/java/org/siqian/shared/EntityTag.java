package org.siqian.shared;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import org.jboss.resteasy.reactive.RestResponse;
import org.siqian.shared.Refusal.Kind;

/** Entity tags (RFC 9110 §8.8): the version of a single resource, the content's hash of lists and boards. */
public final class EntityTag {
    private EntityTag() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** SHA-256 in hexadecimal. */
    public static String hash(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    public static String of(byte[] content) {
        return "\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(sha256(content)).substring(0, 22) + "\"";
    }

    public static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    public static byte[] sha256(String content) {
        return sha256(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Refuses a change that names no version (428) or an old one (412). */
    public static void requireMatch(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Refusal.of(Kind.UNCONDITIONAL, "if-match-missing", "请带上 If-Match: \"<version>\"，以免覆盖他人的修改。");
        }
        requireMatchIfGiven(ifMatch, version);
    }

    public static void requireMatchIfGiven(String ifMatch, long version) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) return;
        for (String tag : ifMatch.split(",")) if (tag.strip().equals(of(version))) return;
        throw Refusal.of(Kind.STALE, "stale", "内容已被更新（现为版本 " + version + "），请刷新后重试。");
    }

    /** The single resource with its tag, or 304 when the caller already has it. */
    public static <T> RestResponse<T> answer(T body, long version, String ifNoneMatch) {
        return answer(body, of(version), ifNoneMatch);
    }

    static <T> RestResponse<T> answer(T body, String tag, String ifNoneMatch) {
        var builder = has(ifNoneMatch, tag)
                ? RestResponse.ResponseBuilder.<T>create(Response.Status.NOT_MODIFIED)
                : RestResponse.ResponseBuilder.ok(body);
        return builder.header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .build();
    }

    /** Whether the caller says to have it already (If-None-Match). */
    public static boolean has(String ifNoneMatch, String tag) {
        if (ifNoneMatch == null) return false;
        for (String known : ifNoneMatch.split(",")) {
            if (known.strip().equals(tag) || known.strip().equals("W/" + tag) || known.strip().equals("*")) return true;
        }
        return false;
    }
}
