package org.siqian.activity;

/** As uploaded, or as made of it to be shown. */
public enum FileVariant {
    /** Upright, of moderate size, without the camera's data. */
    DISPLAY(".display"),
    THUMBNAIL(".thumbnail"),
    ORIGINAL("");

    private final String suffix;

    FileVariant(String suffix) {
        this.suffix = suffix;
    }

    /** Under which it lies in the store. */
    String key(String sha256) {
        return sha256 + suffix;
    }
}
