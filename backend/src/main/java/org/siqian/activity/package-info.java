/**
 * What units did in the field, and how that becomes official: activity reports, their evidence and their review.
 *
 * <p>A unit drafts and submits a report, a district association endorses what comes from below it, the lead unit of the
 * measure approves. Only approved reports carry weight elsewhere; this room announces them and does not know that progress
 * exists.
 */
package org.siqian.activity;
