/**
 * What needs someone: attention, directives (督办), reminders in the page and by mail, and their escalation.
 *
 * <p>This room reads what others know of plan, reports and progress, and speaks to those who answer for it. It asks; it never
 * approves, and it does not know how its words are shown.
 */
package org.siqian.supervision;
