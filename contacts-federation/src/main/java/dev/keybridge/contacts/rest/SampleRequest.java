package dev.keybridge.contacts.rest;

import java.util.List;

/**
 * Of whom a sample is wanted.
 *
 * @param vendorId the person's id at the vendor
 * @param table the mapping table to try
 */
public record SampleRequest(String vendorId, List<MappingView.Row> table) {}
