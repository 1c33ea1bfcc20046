/**
 * What every room needs and none owns: the one refusal, problem details, pages, entity tags, ids, the clock.
 *
 * <p>No domain word is spoken here.
 */
package org.siqian.shared;
