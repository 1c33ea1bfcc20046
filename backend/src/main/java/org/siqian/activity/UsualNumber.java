package org.siqian.activity;

import java.util.List;
import java.util.Optional;

/**
 * What is usual, from enough numbers, by median and median deviation on a scale of ratios: a few odd ones among them do not
 * move it, and half is as far from it as double.
 */
record UsualNumber(int times, long median, long least, long most) {
    /** Fewer make no habit. */
    static final int ENOUGH = 8;

    /** In deviations; a number beyond is out of the usual. */
    private static final double FAR = 3.5;

    /** What makes the median deviation of a normal distribution its standard deviation. */
    private static final double SCALE = 1.4826;

    /** Nobody counts heads so evenly that a quarter more were out of the usual. */
    private static final double SMALLEST_DEVIATION = Math.log(1.25);

    static Optional<UsualNumber> of(List<Integer> numbers) {
        if (numbers.size() < ENOUGH) return Optional.empty();
        double middle = median(numbers.stream().map(n -> Math.log(n + 1.0)).toList());
        double deviation = median(numbers.stream().map(n -> Math.abs(Math.log(n + 1.0) - middle)).toList());
        double far = FAR * Math.max(SCALE * deviation, SMALLEST_DEVIATION);
        return Optional.of(new UsualNumber(numbers.size(), number(middle), Math.max(0, number(middle - far)), number(middle + far)));
    }

    boolean isFar(int number) {
        return number < least || number > most;
    }

    private static long number(double onScale) {
        return Math.round(Math.exp(onScale) - 1);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
