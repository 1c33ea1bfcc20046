package org.siqian.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.siqian.shared.Refusal;
import org.siqian.shared.Refusal.Fault;

/** What a password of one's own must be. Length counts most (NIST SP 800-63B §3.1.1); the rest keeps out what is tried first. */
final class PasswordRules {
    static final int SHORTEST = 10;
    /** From here on the kinds of characters no longer matter. */
    static final int LONG = 16;

    private static final Set<String> COMMON = common();
    /** Rows of keys and other runs that people walk along. */
    private static final List<String> RUNS =
            List.of("01234567890", "abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv");

    private PasswordRules() {}

    /** Refuses with every rule that is broken. */
    static void require(String password, Account of, String pointer) {
        var faults = new ArrayList<Fault>();
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            faults.add(new Fault(pointer, "too-short", "密码至少 " + SHORTEST + " 个字符。"));
        }
        if (!Passwords.fits(password)) {
            faults.add(new Fault(pointer, "too-long", "密码最长 72 个字节（约 24 个汉字）。"));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (Stream.of(of.username(), of.displayName()).anyMatch(name -> name.length() > 2 && lower.contains(name.toLowerCase(Locale.ROOT)))) {
            faults.add(new Fault(pointer, "names-owner", "密码不能包含用户名或姓名。"));
        }
        if (isCommon(lower)) faults.add(new Fault(pointer, "common", "这个密码太常见，请换一个。"));
        else if (password.length() < LONG && kinds(password) < 2) {
            faults.add(new Fault(pointer, "one-kind", "密码少于 " + LONG + " 个字符时，至少用两类字符（字母、数字、符号、汉字）。"));
        }
        if (!faults.isEmpty()) throw Refusal.content(faults);
    }

    /** On the list, or one run or one repetition with little around it. */
    private static boolean isCommon(String lower) {
        String letters = lower.replaceAll("[^\\p{L}]", "");
        return COMMON.contains(lower)
                || COMMON.contains(letters)
                || lower.chars().distinct().count() < 5
                || lower.matches("(.{1,4})\\1{2,}.{0,2}")
                || RUNS.stream().anyMatch(run -> follows(lower, run) || follows(lower, new StringBuilder(run).reverse().toString()));
    }

    /** Whether at least eight characters in a row, and more than half of the password, walk along the run. */
    private static boolean follows(String password, String run) {
        for (int from = 0; from + 8 <= password.length(); from++) {
            for (int to = password.length(); to >= from + 8; to--) {
                if (run.concat(run).contains(password.substring(from, to))) return (to - from) * 2 > password.length();
            }
        }
        return false;
    }

    private static int kinds(String password) {
        return (password.matches("(?s).*[a-z].*") ? 1 : 0)
                + (password.matches("(?s).*[A-Z].*") ? 1 : 0)
                + (password.matches("(?s).*[0-9].*") ? 1 : 0)
                + (password.matches("(?s).*[^a-zA-Z0-9].*") ? 1 : 0);
    }

    private static Set<String> common() {
        try (var list = PasswordRules.class.getResourceAsStream("/common-passwords.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the list of common passwords cannot be read", e);
        }
    }
}
