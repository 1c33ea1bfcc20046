package org.siqian.plan;

/** A plan has changed in this transaction; what was read of it is old. */
record PlanChanged() {}
