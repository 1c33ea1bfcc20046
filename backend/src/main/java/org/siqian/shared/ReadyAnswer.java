package org.siqian.shared;

/** An answer that was written as JSON once and is sent many times; its tag is the hash of its content, as for all without a version. */
public record ReadyAnswer(byte[] content, String tag) {
    public static ReadyAnswer of(byte[] content) {
        return new ReadyAnswer(content, EntityTag.of(content));
    }
}
