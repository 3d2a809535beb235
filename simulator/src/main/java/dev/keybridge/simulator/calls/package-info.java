/** What a simulated vendor has been asked. */
package dev.keybridge.simulator.calls;
