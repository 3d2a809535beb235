/** Named faults: what happens to which requests, how often. */
package dev.keybridge.simulator.fault;
