package org.siqian.progress;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Shares a total out in whole steps, as near to the weights as may be and never a step more or less in all: everyone is given
 * the whole steps of their share, and those with the largest remainders one more.
 */
final class Apportionment {
    private Apportionment() {}

    /** In the order of the weights; nobody gets less than the minimum, which the others make up for. */
    static List<BigDecimal> of(BigDecimal total, BigDecimal step, List<BigDecimal> weights, BigDecimal minimum) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var whole = weights.stream().map(w -> w.max(BigDecimal.ZERO).setScale(Math.max(scale, 0)).unscaledValue()).toList();
        var least = minimum.divide(step, 0, RoundingMode.CEILING).toBigIntegerExact();
        return steps(total.divide(step, 0, RoundingMode.UNNECESSARY).toBigIntegerExact(), whole, least).stream()
                .map(n -> step.multiply(new BigDecimal(n)))
                .toList();
    }

    private static List<BigInteger> steps(BigInteger total, List<BigInteger> weights, BigInteger least) {
        var shares = new ArrayList<BigInteger>(weights);
        var open = new ArrayList<Integer>();
        for (int i = 0; i < weights.size(); i++) open.add(i);
        var rest = total;
        while (true) {
            var left = rest;
            var sum = sum(open, weights);
            // whose share is below the minimum is given that, and so less is left for the others: look again
            var below = open.stream().filter(i -> isBelow(least, left, weights.get(i), sum)).toList();
            if (below.isEmpty()) break;
            for (int i : below) shares.set(i, least);
            rest = rest.subtract(least.multiply(BigInteger.valueOf(below.size())));
            open.removeAll(below);
        }
        share(rest, open, weights, shares);
        return shares;
    }

    private static BigInteger sum(List<Integer> of, List<BigInteger> weights) {
        return of.stream().map(weights::get).reduce(BigInteger.ZERO, BigInteger::add);
    }

    private static boolean isBelow(BigInteger least, BigInteger total, BigInteger weight, BigInteger sum) {
        return sum.signum() == 0 ? least.signum() > 0 : total.multiply(weight).compareTo(least.multiply(sum)) < 0;
    }

    private static void share(BigInteger total, List<Integer> open, List<BigInteger> weights, List<BigInteger> shares) {
        var sum = sum(open, weights);
        var remainders = new ArrayList<BigInteger>(weights);
        var given = BigInteger.ZERO;
        for (int i : open) {
            var parts = sum.signum() == 0 ? new BigInteger[] {BigInteger.ZERO, BigInteger.ZERO} : total.multiply(weights.get(i)).divideAndRemainder(sum);
            shares.set(i, parts[0]);
            remainders.set(i, parts[1]);
            given = given.add(parts[0]);
        }
        open.stream()
                .sorted(Comparator.comparing((Integer i) -> remainders.get(i).negate())
                        .thenComparing(i -> weights.get(i).negate())
                        .thenComparing(i -> i))
                .limit(total.subtract(given).longValueExact())
                .forEach(i -> shares.set(i, shares.get(i).add(BigInteger.ONE)));
    }
}
