/**
 * What was done, by whom: one row for every change, written in the change's own transaction.
 *
 * <p>This room knows no other room; what it is told it keeps, and nothing in the program changes or removes it.
 */
package org.siqian.audit;
