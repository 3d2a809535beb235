package dev.keybridge.lib.directory;

import java.util.Objects;

/**
 * What a sync wants to read.
 *
 * @param selection the administrator's choice of departments; people are read if one of their departments is chosen, and
 *     their memberships in other departments are left out
 * @param tags whether tags are wanted: one more call for the list, and one for each tag
 * @param details whether fields are wanted that the vendor shows for each person by itself only: one more call for each
 *     person (DingTalk; WeCom shows all with the department)
 */
public record ReadRequest(Selection selection, boolean tags, boolean details) {
    public ReadRequest {
        Objects.requireNonNull(selection);
    }
}
