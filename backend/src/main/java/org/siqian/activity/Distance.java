package org.siqian.activity;

/** How far two places on the earth are from each other. */
final class Distance {
    private static final double EARTH_KM = 6371;

    /** A box that Chongqing fits into with some room, so that nobody near the border is taken for a stranger. */
    private static final double SOUTH = 28.0;

    private static final double NORTH = 32.4;
    private static final double WEST = 105.0;
    private static final double EAST = 110.4;

    private Distance() {}

    /** Along the great circle, by haversines. */
    static double km(double latitude, double longitude, double otherLatitude, double otherLongitude) {
        double a = Math.toRadians(latitude);
        double b = Math.toRadians(otherLatitude);
        double up = Math.sin((b - a) / 2);
        double along = Math.sin(Math.toRadians(otherLongitude - longitude) / 2);
        return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(up * up + Math.cos(a) * Math.cos(b) * along * along)));
    }

    /** 0 inside the box. */
    static double kmFromChongqing(double latitude, double longitude) {
        return km(latitude, longitude, Math.max(SOUTH, Math.min(NORTH, latitude)), Math.max(WEST, Math.min(EAST, longitude)));
    }
}
