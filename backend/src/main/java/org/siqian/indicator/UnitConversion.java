package org.siqian.indicator;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** From the unit a table is headed with to the base unit: 万亩 to 亩, 亿元 to 元, 公顷 to 亩. */
final class UnitConversion {
    private static final Map<String, BigDecimal> TIMES = new LinkedHashMap<>();

    /** Other names of the same unit, and units of another size, by base unit. */
    private static final Map<String, Map<String, BigDecimal>> OTHERS = Map.of(
            "亩", Map.of("公顷", new BigDecimal(15), "平方公里", new BigDecimal(1500)),
            "元", Map.of("元/人", BigDecimal.ONE, "人民币元", BigDecimal.ONE),
            "等", Map.of("等级", BigDecimal.ONE),
            "家", Map.of("个", BigDecimal.ONE),
            "个", Map.of("家", BigDecimal.ONE),
            "%", Map.of("百分比", BigDecimal.ONE),
            ":1", Map.of("比1", BigDecimal.ONE));

    static {
        TIMES.put("", BigDecimal.ONE);
        String[] names = {"十", "百", "千", "万", "十万", "百万", "千万", "亿", "十亿", "百亿", "千亿", "万亿"};
        for (int i = 0; i < names.length; i++) TIMES.put(names[i], BigDecimal.TEN.pow(i + 1));
    }

    private UnitConversion() {}

    /** By what to multiply; empty if the one is not a multiple of the other. */
    static Optional<BigDecimal> factor(String from, String base) {
        String unit = Texts.plain(from);
        var same = multiple(unit, Texts.plain(base));
        if (same.isPresent()) return same;
        return OTHERS.getOrDefault(base, Map.of()).entrySet().stream()
                .flatMap(other -> multiple(unit, other.getKey()).map(other.getValue()::multiply).stream())
                .findFirst();
    }

    private static Optional<BigDecimal> multiple(String unit, String base) {
        if (!unit.endsWith(base)) return Optional.empty();
        return Optional.ofNullable(TIMES.get(unit.substring(0, unit.length() - base.length())));
    }
}
