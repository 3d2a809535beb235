package dev.keybridge.lib.directory;

import java.util.Objects;

/**
 * Nothing useful could be read. Carries what an administrator needs to act; neither secrets nor personal data.
 */
public final class DirectoryUnavailable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What to do about it. */
    public enum Remedy {
        /** Passing: the next run may succeed by itself. */
        RETRY_LATER,
        /** Configuration or permission: an administrator must act first. */
        ADMIN_MUST_ACT,
        /** The vendor's answer makes no sense: a bug, or a changed API. */
        REPORT,
        /** The reader was told to stop. */
        CANCELLED
    }

    private final Remedy remedy;
    private final String code;

    /**
     * @param code the vendor's error number as text, or a short word of ours
     * @param message one line in English for the administrator
     */
    public DirectoryUnavailable(Remedy remedy, String code, String message, Throwable cause) {
        super(message, cause);
        this.remedy = Objects.requireNonNull(remedy);
        this.code = Objects.requireNonNull(code);
    }

    public Remedy remedy() {
        return remedy;
    }

    public String code() {
        return code;
    }
}
