package dev.keybridge.contacts.apply;

import dev.keybridge.contacts.plan.Detail;

/** A record that cannot be written, told in words of ours that are fit for a log. */
public final class WriteRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Detail detail;

    /** @param values that go with the code */
    public WriteRefused(Detail.Code code, Object... values) {
        this(Detail.of(code, values));
    }

    private WriteRefused(Detail detail) {
        super(detail.toString());
        this.detail = detail;
    }

    public Detail detail() {
        return detail;
    }
}
