package org.siqian.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a sign-in comes from.
 *
 * @param deviceToken what the browser carries since it signed in before, null for a new one
 */
public record Origin(String address, String userAgent, String deviceToken) {
    private static final Map<String, String> BROWSERS = inOrder(
            "MicroMessenger", "微信", "Edg", "Edge", "Firefox", "Firefox", "QQBrowser", "QQ 浏览器", "Chrome", "Chrome", "Safari", "Safari");
    private static final Map<String, String> SYSTEMS = inOrder(
            "HarmonyOS", "HarmonyOS", "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS", "macOS",
            "Linux", "Linux");

    private static Map<String, String> inOrder(String... pairs) {
        var map = new LinkedHashMap<String, String>();
        for (int i = 0; i < pairs.length; i += 2) map.put(pairs[i], pairs[i + 1]);
        return map;
    }

    /** Chrome · Windows; null if nothing is recognised. */
    String deviceInWords() {
        String browser = first(BROWSERS);
        String system = first(SYSTEMS);
        return browser == null ? system : system == null ? browser : browser + " · " + system;
    }

    private String first(Map<String, String> names) {
        if (userAgent == null) return null;
        return names.entrySet().stream().filter(e -> userAgent.contains(e.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
    }
}
