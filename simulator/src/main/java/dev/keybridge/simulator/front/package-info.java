/** The page that says what is simulated. */
package dev.keybridge.simulator.front;
