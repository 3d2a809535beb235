/** Switches for what public sources leave open about a vendor. */
package dev.keybridge.simulator.rules;
