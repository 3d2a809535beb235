package dev.keybridge.simulator.org;

import java.time.Instant;

/** Somebody has left the company. */
public record Departure(Person person, Instant when) {}
