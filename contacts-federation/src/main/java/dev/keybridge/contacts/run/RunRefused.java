package dev.keybridge.contacts.run;

/** A run must not begin as things are configured; an administrator must act first. */
public final class RunRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;

    /**
     * @param code a short word of ours
     * @param message one line in English for the administrator
     */
    public RunRefused(String code, String message) {
        super(message);
        this.code = code;
    }

    String code() {
        return code;
    }
}
