package org.siqian.activity;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much alike two titles are, from 0 to 1: Dice's coefficient of their pairs of neighbouring characters, after what every
 * title has (培训, 活动, the year, the town) has been taken away.
 */
final class TitleLikeness {
    /** From here on two titles may mean the same; see docs/checks.md for what that costs. */
    static final double ALIKE = 0.5;

    /** So many characters of its own are a word of its own. */
    private static final int OWN = 2;

    private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern DATE = Pattern.compile("(?:19|20)\\d\\d年?度?|\\d{1,2}月(?:\\d{1,2}[日号])?");

    /** What tells one of a series from the next. */
    private static final Pattern ORDINAL =
            Pattern.compile("第?([一二三四五六七八九十]+)(?:期|场|次|批|讲|课|站|组)|([0-9]+)|(上午|下午|晚上|上半场|下半场)");

    private static final String NUMERALS = "零一二三四五六七八九";

    /** Longer ones before those they hold. */
    private static final List<String> COMMON = List.of(
            "科技志愿服务活动", "科技志愿服务", "技术培训班", "技术培训会", "技术培训", "培训班", "培训会", "现场会", "观摩会", "推进会", "座谈会",
            "讲座", "现场", "专题", "专场", "集中", "系列", "课堂", "培训", "活动", "服务", "技术", "开展", "举办", "组织", "举行", "关于", "赴", "在", "的");

    private TitleLikeness() {}

    static double of(String one, String other, List<String> places) {
        if (one == null || other == null) return 0;
        String a = settled(one, places);
        String b = settled(other, places);
        String which = ordinals(a);
        String whichOther = ordinals(b);
        if (!which.isEmpty() && !whichOther.isEmpty() && !which.equals(whichOther)) return 0; // the first session and the second are two
        String bareA = bared(a);
        String bareB = bared(b);
        // each names something that the other does not: the same done to another crop
        if (lacks(bareB, bareA) >= OWN && lacks(bareA, bareB) >= OWN) return 0;
        return dice(bareA, bareB);
    }

    /** How many characters of the other are not in the text. */
    private static long lacks(String text, String other) {
        return other.chars().distinct().filter(c -> text.indexOf(c) < 0).count();
    }

    private static String settled(String title, List<String> places) {
        String text = NOISE.matcher(Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)).replaceAll("");
        text = DATE.matcher(text).replaceAll("");
        for (String place : places) if (place != null && !place.isBlank()) text = text.replace(place.strip(), "");
        return text;
    }

    private static String ordinals(String text) {
        var found = new StringBuilder();
        Matcher at = ORDINAL.matcher(text);
        while (at.find()) found.append(at.group(1) == null ? at.group() : digits(at.group(1))).append(' ');
        return found.toString();
    }

    /** 三 as 3, 十二 as 12; what is longer as it stands. */
    private static String digits(String numeral) {
        int ten = numeral.indexOf('十');
        if (ten < 0) return numeral.length() == 1 ? String.valueOf(NUMERALS.indexOf(numeral)) : numeral;
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(numeral.charAt(0));
        int ones = ten == numeral.length() - 1 ? 0 : NUMERALS.indexOf(numeral.charAt(ten + 1));
        return String.valueOf(10 * tens + ones);
    }

    /** What is left when the common words are gone; all of it where nothing much would be. */
    private static String bared(String text) {
        String bare = text;
        for (String word : COMMON) bare = bare.replace(word, "");
        return bare.length() < 2 ? text : bare;
    }

    private static double dice(String a, String b) {
        if (a.equals(b)) return a.isEmpty() ? 0 : 1;
        var pairs = pairs(a);
        int all = Math.max(0, a.length() - 1) + Math.max(0, b.length() - 1);
        if (all == 0) return 0;
        int common = 0;
        for (var pair : pairs(b).entrySet()) common += Math.min(pair.getValue(), pairs.getOrDefault(pair.getKey(), 0));
        return 2.0 * common / all;
    }

    private static Map<String, Integer> pairs(String text) {
        var pairs = new HashMap<String, Integer>();
        for (int i = 0; i + 1 < text.length(); i++) pairs.merge(text.substring(i, i + 2), 1, Integer::sum);
        return pairs;
    }
}
