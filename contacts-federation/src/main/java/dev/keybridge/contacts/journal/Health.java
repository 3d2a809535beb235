package dev.keybridge.contacts.journal;

import java.util.OptionalLong;

/**
 * How a provider is, whichever server ran it.
 *
 * @param lastGoodRunAt when the last run ended that read everything and held nothing, in epoch milliseconds
 */
public record Health(OptionalLong lastGoodRunAt, BackOff backOff) {}
