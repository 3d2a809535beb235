package dev.keybridge.contacts.guard;

import dev.keybridge.lib.directory.VisibleScope;

import java.util.Optional;

/**
 * What a run is measured against.
 *
 * @param people accounts that the sync looks after and that are not gone already
 * @param departments groups that the sync looks after
 * @param scope what the last good run could see; empty before the first one
 * @param approvedLosses the hash of the losses that an administrator has approved
 */
public record Baseline(int people, int departments, Optional<VisibleScope> scope, Optional<String> approvedLosses) {}
