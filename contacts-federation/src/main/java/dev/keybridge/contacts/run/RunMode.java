package dev.keybridge.contacts.run;

/** How closely a run looks. Both read the whole directory: the vendors cannot be asked for changes only. */
public enum RunMode {
    /** Compares every account with its target, and so repairs what was changed in Keycloak. */
    FULL,
    /** Looks only at people whose target is not the one that was applied last. */
    CHANGED,
    /** Compares as {@link #FULL} does, notes what it would do, and does nothing. */
    PLAN,
    /** As {@link #FULL}, about one person; knows nothing of the others. */
    ONE_PERSON,
    /** As {@link #PLAN}, about one person. */
    ONE_PERSON_PLAN;

    /** Whether whoever wants a run of the other mode has got no less when this one has ended. */
    boolean isEnoughFor(RunMode other) {
        return switch (this) {
            case FULL -> true;
            case CHANGED -> other != FULL;
            case PLAN -> other == PLAN;
            case ONE_PERSON, ONE_PERSON_PLAN -> false;
        };
    }

    /** Whether it does nothing. */
    boolean isPreview() {
        return this == PLAN || this == ONE_PERSON_PLAN;
    }

    /** Whether it knows one person only, and nothing of the others. */
    public boolean isOfOnePerson() {
        return this == ONE_PERSON || this == ONE_PERSON_PLAN;
    }
}
