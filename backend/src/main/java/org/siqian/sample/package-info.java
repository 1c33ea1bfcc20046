/**
 * Clearly marked sample people and sample work, written through the verbs that people use; left out with one setting.
 */
package org.siqian.sample;
