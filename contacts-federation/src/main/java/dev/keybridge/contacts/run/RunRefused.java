package dev.keybridge.contacts.run;

/** The realm is not in a state in which a run may write to it; an administrator must act first. */
final class RunRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code a short word of ours
     * @param message one line in English for the administrator
     */
    RunRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
