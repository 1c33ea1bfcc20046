package org.siqian.activity;

/** A picture as it is shown: upright, of moderate size and without the camera's data; and small. */
record Picture(PhotoFacts facts, byte[] display, byte[] thumbnail) {}
