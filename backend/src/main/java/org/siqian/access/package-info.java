/**
 * Who is asking and what they may do: accounts, sign-in, roles, and the {@link org.siqian.access.Viewer} every other room asks.
 *
 * <p>This room speaks of organisation codes; it does not know plans or reports.
 */
package org.siqian.access;
