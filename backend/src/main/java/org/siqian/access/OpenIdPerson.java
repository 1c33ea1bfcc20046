package org.siqian.access;

import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What a verified ID token says of a person. */
record OpenIdPerson(String issuer, String subject, String username, String displayName, Set<String> groups) {
    private static final int LONGEST_USERNAME = 40;
    private static final int LONGEST_NAME = 60;

    static OpenIdPerson of(JsonWebToken token, String groupsClaim) {
        String username = safe(text(token, "preferred_username"));
        String name = text(token, "name").replaceAll("\\p{C}", "").strip();
        return new OpenIdPerson(
                token.getIssuer(), token.getSubject(), username, name.isEmpty() ? username : cut(name, LONGEST_NAME), texts(token.getClaim(groupsClaim)));
    }

    /** Letters, digits, dot, dash and underscore, and Chinese characters: nothing that looks like another name's letters. */
    static String safe(String given) {
        String kept = cut(given.strip().toLowerCase(java.util.Locale.ROOT).replaceAll("@.*", "").replaceAll("[^a-z0-9._\\p{IsHan}-]+", "-"), LONGEST_USERNAME);
        return kept.isEmpty() || kept.matches("[._-]+") ? "openid" : kept;
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length ? text : text.substring(0, text.offsetByCodePoints(0, length));
    }

    private static String text(JsonWebToken token, String claim) {
        var value = token.<Object>getClaim(claim);
        return value instanceof JsonString json ? json.getString() : value instanceof String s ? s : "";
    }

    /** A provider lists groups as an array, or names the only one. */
    private static Set<String> texts(Object claim) {
        if (claim instanceof JsonArray array) {
            return array.stream().filter(JsonString.class::isInstance).map(v -> ((JsonString) v).getString()).collect(Collectors.toSet());
        }
        if (claim instanceof Collection<?> many) return many.stream().map(String::valueOf).collect(Collectors.toSet());
        if (claim instanceof JsonString one) return Set.of(one.getString());
        return claim instanceof String one ? Set.of(one) : Set.of();
    }
}
