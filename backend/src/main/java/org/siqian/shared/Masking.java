package org.siqian.shared;

import java.util.regex.Pattern;

/** Telephone and identity numbers in what people write, covered for those who do not need them: 138****5678. */
public final class Masking {
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(1[3-9][0-9])[ -]?[0-9]{4}[ -]?([0-9]{4})(?![0-9])");

    private Masking() {}

    public static String text(String text) {
        return text == null ? null : MOBILE.matcher(text).replaceAll("$1****$2");
    }
}
