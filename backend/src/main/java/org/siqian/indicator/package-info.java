/**
 * How a promise is measured: indicators, targets as the notice words them, report kinds and counting rules, all data.
 *
 * <p>This room says what a report would add; it does not know that reports are filed or reviewed.
 */
package org.siqian.indicator;
