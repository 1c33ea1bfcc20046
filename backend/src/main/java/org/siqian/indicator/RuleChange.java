package org.siqian.indicator;

import java.util.List;
import java.util.stream.Stream;

/** A change of an indicator's rules, checked but not made: the rule that ends, the rule that begins, or one for the other. */
public record RuleChange(Indicator indicator, List<CountingRule> before, CountingRule ended, CountingRule begun) {
    /** The rules in force once it is made. */
    public List<CountingRule> after() {
        var stay = before.stream().filter(r -> ended == null || !r.id().equals(ended.id()));
        return Stream.concat(stay, Stream.ofNullable(begun)).toList();
    }

    /** Whether keys have to be told apart before it or after it. */
    public boolean touchesKeys() {
        return Stream.of(before, after()).flatMap(List::stream).anyMatch(r -> r.function().isKeyed());
    }

    /** What would change, as one text. */
    public String words() {
        return indicator.code() + "/" + (ended == null ? "" : ended.id()) + "/" + (begun == null ? "" : begun.words());
    }
}
