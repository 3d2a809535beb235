package dev.keybridge.lib.wecom.api;

/**
 * A member's place in one department, as <code>user/list_id</code> lists it (VD-96067).
 *
 * @param userId as the vendor spells it
 */
public record WeComPlace(String userId, long departmentId) {}
