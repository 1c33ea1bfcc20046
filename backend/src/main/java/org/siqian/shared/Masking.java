package org.siqian.shared;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Telephone and identity numbers in what people write, covered for those who do not need them: 138****5678. */
public final class Masking {
    // none of them inside a longer number
    private static final String BEGINS = "(?<![0-9A-Za-z])";
    private static final String ENDS = "(?![0-9A-Za-z])";
    private static final Pattern IDENTITY = Pattern.compile(BEGINS + "([1-9][0-9]{5})(?:18|19|20)[0-9]{6}([0-9]{3}[0-9Xx])" + ENDS);
    private static final Pattern MOBILE = Pattern.compile(BEGINS + "(1[3-9][0-9])[ -]?[0-9]{4}[ -]?([0-9]{4})" + ENDS);
    private static final Pattern LAND_LINE = Pattern.compile(BEGINS + "(0[1-9][0-9]{1,2}[ -]?)[0-9]{3,4}[ -]?([0-9]{4})" + ENDS);

    private Masking() {}

    public static String text(String text) {
        if (text == null) return null;
        String masked = IDENTITY.matcher(text).replaceAll("$1********$2");
        masked = MOBILE.matcher(masked).replaceAll("$1****$2");
        return LAND_LINE.matcher(masked).replaceAll("$1****$2");
    }

    /** An address whose owner can still tell it is theirs: z***@example.cn. */
    public static String email(String address) {
        return address == null ? null : address.replaceFirst("^(.)[^@]*@", "$1***@");
    }

    /** Every text of a JSON tree. */
    public static Map<String, Object> tree(Map<String, Object> tree) {
        if (tree == null) return null;
        var masked = new LinkedHashMap<String, Object>();
        tree.forEach((key, value) -> masked.put(key, any(value)));
        return masked;
    }

    @SuppressWarnings("unchecked")
    private static Object any(Object value) {
        if (value instanceof String text) return text(text);
        if (value instanceof Map<?, ?> map) return tree((Map<String, Object>) map);
        if (value instanceof List<?> list) return list.stream().map(Masking::any).toList();
        return value;
    }
}
