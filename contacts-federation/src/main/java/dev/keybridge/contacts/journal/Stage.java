package dev.keybridge.contacts.journal;

/** What a running run is busy with, and how far it is in it; at most a few seconds old. */
public record Stage(RunPhase phase, int done, int total) {}
