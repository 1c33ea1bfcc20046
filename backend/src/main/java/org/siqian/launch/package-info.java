/**
 * How the product comes up: the database it finds or starts, the page it serves, the address it prints.
 *
 * <p>{@link org.siqian.launch.Main} is the first line that runs. Everything here is about one machine and one process;
 * this room does not know what a plan, a report or an organisation is, and no other room knows that it exists.
 */
package org.siqian.launch;
