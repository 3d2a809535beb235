package dev.keybridge.simulator.org;

/** A member with the number under which the member joined; it never changes and never returns. */
public record Numbered(long sequence, Person person) {}
