/**
 * How far each promise is kept: what approved reports add, folded into tallies; pace, verdict and light; and the reports
 * behind every number.
 *
 * <p>This room is told what counts; it never asks who reviewed it.
 */
package org.siqian.progress;
