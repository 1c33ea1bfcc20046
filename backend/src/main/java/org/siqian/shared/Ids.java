package org.siqian.shared;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Ids that sort by the time they were made (UUIDv7, RFC 9562). They are names, not secrets. */
public final class Ids {
    private Ids() {}

    public static UUID next() {
        return at(System.currentTimeMillis());
    }

    static UUID at(long millis) {
        var random = ThreadLocalRandom.current();
        long high = millis << 16 | 0x7000L | random.nextInt(1 << 12);
        long low = random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
