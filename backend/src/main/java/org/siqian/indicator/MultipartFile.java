package org.siqian.indicator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.siqian.shared.Refusal;

/** The file in a form that a browser or a program sends; a body of another type is the file itself. */
final class MultipartFile {
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";,]{1,70})\"?");

    private MultipartFile() {}

    static byte[] in(byte[] body, String contentType) {
        if (contentType == null || !contentType.startsWith("multipart/")) return body;
        var boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) throw none();
        String line = "--" + boundary.group(1);
        String text = new String(body, StandardCharsets.ISO_8859_1); // one character for each byte
        for (int at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + line.length())) {
            int head = text.indexOf("\r\n\r\n", at);
            int end = text.indexOf("\r\n" + line, at + line.length());
            if (head < 0 || end < head) break;
            if (text.substring(at, head).contains("filename")) return Arrays.copyOfRange(body, head + 4, end);
        }
        throw none();
    }

    private static Refusal none() {
        return Refusal.of(Refusal.Kind.MALFORMED, "malformed", "表单中没有文件。");
    }
}
