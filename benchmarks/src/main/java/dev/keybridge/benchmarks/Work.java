package dev.keybridge.benchmarks;

/** What is measured, in the order in which one realm goes through it. */
enum Work {
    FIRST_IMPORT("first import"),
    FULL_UNCHANGED("full sync, nothing changed"),
    CHANGED_UNCHANGED("changed sync, nothing changed"),
    FULL_CHANGED("full sync, 1 % changed"),
    CHANGED_CHANGED("changed sync, 1 % changed");

    private final String title;

    Work(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    boolean isFull() {
        return this == FIRST_IMPORT || this == FULL_UNCHANGED || this == FULL_CHANGED;
    }

    /** Whether one person in a hundred changes before. */
    boolean needsChanges() {
        return this == FULL_CHANGED || this == CHANGED_CHANGED;
    }
}
