/**
 * What a fresh installation knows: the register, the plan of the notice, indicators, targets, report kinds and rules, read
 * from data files and entered through the rooms' own verbs.
 */
package org.siqian.catalogue;
