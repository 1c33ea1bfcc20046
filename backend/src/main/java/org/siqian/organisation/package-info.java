/**
 * Who exists, since when, and who followed whom: the tree of organisations and the collectives a notice names.
 *
 * <p>This room knows no people and no plans.
 */
package org.siqian.organisation;
