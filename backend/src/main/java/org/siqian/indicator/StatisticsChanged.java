package org.siqian.indicator;

/** Published figures or registered entities have changed in this transaction. */
public record StatisticsChanged() {}
