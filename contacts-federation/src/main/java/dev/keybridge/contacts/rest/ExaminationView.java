package dev.keybridge.contacts.rest;

import java.util.List;

/**
 * What a test of the set-up has found.
 *
 * @param checkedAt epoch milliseconds
 * @param findings in the order in which one thing rests on another
 */
public record ExaminationView(long checkedAt, List<FindingView> findings) {}
