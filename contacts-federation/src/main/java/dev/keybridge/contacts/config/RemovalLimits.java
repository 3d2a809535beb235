package dev.keybridge.contacts.config;

/**
 * How much one run may remove. How number and percentage go together is up to the guard of a run.
 *
 * @param maxUserRemovals people whose account one run may take out of use
 * @param maxUserRemovalsPercent the same, in percent of the people the sync looks after, 0 to 100
 * @param maxDepartmentRemovals department groups that one run may remove
 * @param maxDepartmentRemovalsPercent the same, in percent of the department groups, 0 to 100
 */
public record RemovalLimits(
        int maxUserRemovals, int maxUserRemovalsPercent, int maxDepartmentRemovals, int maxDepartmentRemovalsPercent) {}
