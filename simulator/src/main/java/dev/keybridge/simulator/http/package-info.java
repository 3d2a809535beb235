/** The JDK's HTTP server, requests, answers and routes; knows no vendor. */
package dev.keybridge.simulator.http;
