package dev.keybridge.contacts.run;

import dev.keybridge.contacts.plan.Detail;

/** A run must not begin as things are configured; an administrator must act first. */
public final class RunRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Detail detail;

    /** @param values that go with the code */
    public RunRefused(Detail.Code code, Object... values) {
        this(Detail.of(code, values));
    }

    private RunRefused(Detail detail) {
        super(detail.toString());
        this.detail = detail;
    }

    Detail detail() {
        return detail;
    }
}
