package org.siqian.indicator;

import java.text.Normalizer;

/** Text as people type it into tables: full-width digits, odd spaces. */
final class Texts {
    private Texts() {}

    /** Full-width letters and digits as plain ones, without space at the ends; null stays null. */
    static String plain(String text) {
        return text == null ? null : Normalizer.normalize(text, Normalizer.Form.NFKC).replace('\u00a0', ' ').strip();
    }

    static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
