/**
 * What was promised: the plan of a notice, its actions and measures, and who answers for each.
 *
 * <p>Every item keeps the span of the notice it was read from. This room does not know how anything is measured.
 */
package org.siqian.plan;
