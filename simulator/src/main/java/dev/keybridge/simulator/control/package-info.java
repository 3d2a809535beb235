/** JSON over HTTP for whoever cannot call the Java API. */
package dev.keybridge.simulator.control;
