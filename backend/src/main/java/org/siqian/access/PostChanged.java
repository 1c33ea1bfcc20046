package org.siqian.access;

/** Somebody holds a post who did not, or no longer; whoever keeps holders in mind forgets them. */
public record PostChanged(String post) {}
