package org.siqian.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as people say them: 6500 亿元 rather than 650000000000 元. */
final class Amounts {
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private Amounts() {}

    static String words(BigDecimal number, String unit) {
        boolean large = unit.equals("元") || unit.equals("亩") || unit.startsWith("人");
        if (large && number.abs().compareTo(YI) >= 0) return in(number, YI) + " 亿" + unit;
        if (large && number.abs().compareTo(WAN.multiply(BigDecimal.TEN)) >= 0) return in(number, WAN) + " 万" + unit;
        return Judgement.words(number) + (unit.startsWith(":") || unit.equals("%") ? "" : " ") + unit;
    }

    private static String in(BigDecimal number, BigDecimal size) {
        return Judgement.words(number.divide(size, 2, RoundingMode.HALF_UP));
    }
}
