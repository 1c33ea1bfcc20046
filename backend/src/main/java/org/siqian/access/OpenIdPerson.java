package org.siqian.access;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a verified ID token says of a person. */
record OpenIdPerson(String issuer, String subject, String username, String displayName, Set<String> groups) {
    private static final int LONGEST_USERNAME = 40;
    private static final int LONGEST_NAME = 60;

    /** Reads the claims as they were signed: the library has an opinion of its own on what a claim called groups must be. */
    static OpenIdPerson of(JsonWebToken verified, String groupsClaim) {
        byte[] payload = Base64.getUrlDecoder().decode(verified.getRawToken().split("\\.")[1]);
        var claims = new JsonObject(new String(payload, StandardCharsets.UTF_8));
        String username = safe(text(claims.getValue("preferred_username")));
        String name = cut(text(claims.getValue("name")).replaceAll("\\p{C}", "").strip(), LONGEST_NAME);
        return new OpenIdPerson(
                verified.getIssuer(), verified.getSubject(), username, name.isEmpty() ? username : name, texts(claims.getValue(groupsClaim)));
    }

    /** Letters, digits, dot, dash and underscore, and Chinese characters: nothing that looks like another name's letters. */
    static String safe(String given) {
        String name = given.strip().toLowerCase(Locale.ROOT).replaceAll("@.*", "").replaceAll("[^a-z0-9._\\p{IsHan}-]+", "-");
        return name.matches("[._-]*") ? "openid" : cut(name, LONGEST_USERNAME);
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static String text(Object claim) {
        return claim instanceof String said ? said : "";
    }

    /** A provider lists groups as an array, or names the only one. */
    private static Set<String> texts(Object claim) {
        if (claim instanceof JsonArray many) return many.stream().map(OpenIdPerson::text).collect(Collectors.toSet());
        return Set.of(text(claim));
    }
}
