package org.siqian.activity;

import java.math.BigDecimal;
import java.time.Instant;

/** What a picture is by itself: its size when upright, its fingerprint, and when and where its own data say it was taken. */
record PhotoFacts(int width, int height, Long fingerprint, Instant takenAt, BigDecimal latitude, BigDecimal longitude) {}
