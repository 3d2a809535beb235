/** The vendors that Keybridge talks to, on the loopback interface: APIs, sign-in pages, companies, faults. Shares no class with the clients. */
package dev.keybridge.simulator;
