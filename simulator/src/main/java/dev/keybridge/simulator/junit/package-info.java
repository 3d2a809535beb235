/** The simulator as a JUnit 5 extension; needs junit-jupiter-api, which the rest does not. */
package dev.keybridge.simulator.junit;
