package dev.keybridge.simulator.wecom.api;

/** The vendor refuses a request: HTTP 200 with this number. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int code;

    ApiError(int code) {
        this(code, ErrorTexts.of(code));
    }

    ApiError(int code, String text) {
        super(text, null, false, false);
        this.code = code;
    }

    int code() {
        return code;
    }
}
