package org.siqian.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.siqian.sample.SampleBook.Answer;

/** Puts the words of one report together: every {slot} keeps its word throughout the report. */
final class SampleTelling {
    private static final Pattern SLOT = Pattern.compile("\\{(\\w+)}");

    private final SampleBook book;
    private final Random random;
    private final Map<String, String> slots = new HashMap<>();

    SampleTelling(SampleBook book, Random random) {
        this.book = book;
        this.random = random;
    }

    SampleTelling say(String slot, String word) {
        if (word != null) slots.put(slot, word);
        return this;
    }

    /** The slot's word in this report, chosen when first asked for; a word and its code are chosen together. */
    String word(String slot) {
        String chosen = slots.get(slot);
        if (chosen != null) return chosen;
        String name = slot.replaceFirst("Code$", "");
        List<String> words = book.words(name);
        if (words == null) return null;
        int at = random.nextInt(words.size());
        slots.put(name, words.get(at));
        if (book.words(name + "Code") != null) slots.put(name + "Code", book.words(name + "Code").get(at));
        return slots.get(slot);
    }

    <T> T oneOf(List<T> many) {
        return many.get(random.nextInt(many.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    int between(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    /** The template with its slots filled; null if one of them has no word. */
    String tell(String template) {
        var text = new StringBuilder();
        Matcher slot = SLOT.matcher(template);
        while (slot.find()) {
            String word = word(slot.group(1));
            if (word == null) return null;
            slot.appendReplacement(text, Matcher.quoteReplacement(word));
        }
        return slot.appendTail(text).toString();
    }

    /** The answers to the kind's fields; what has no word is left out. */
    Map<String, Object> details(Map<String, Object> set, Map<String, Answer> answers, Integer participants, LocalDate day) {
        var details = new LinkedHashMap<String, Object>();
        if (set != null) details.putAll(set);
        answers.forEach((key, answer) -> {
            Object value = value(answer, participants, day);
            if (value != null) details.put(key, value);
        });
        return details;
    }

    private Object value(Answer answer, Integer participants, LocalDate day) {
        if (answer.pick() != null) return tell(oneOf(answer.pick()));
        if (answer.some() != null) return some(answer.some());
        if (answer.chance() != null) return chance(answer.chance());
        if (answer.daysBefore() != null) {
            return day.minusDays(between(answer.daysBefore().get(0), answer.daysBefore().get(1))).toString();
        }
        if (answer.share() != null) return participants * between(answer.share().get(0), answer.share().get(1)) / 100;
        return number(answer);
    }

    private List<String> some(List<String> choices) {
        var shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, between(1, Math.min(3, shuffled.size()))));
    }

    private Number number(Answer answer) {
        double step = answer.step() == null ? 1 : answer.step();
        int steps = (int) Math.round((answer.to() - answer.from()) / step);
        BigDecimal value = BigDecimal.valueOf(answer.from() + step * random.nextInt(steps + 1)).setScale(1, RoundingMode.HALF_UP);
        return value.stripTrailingZeros().scale() <= 0 ? (Number) value.intValue() : value;
    }
}
