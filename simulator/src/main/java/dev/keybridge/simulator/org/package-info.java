/** Companies as they really are, before any vendor shows a part of them; and a generator for them. */
package dev.keybridge.simulator.org;
