package dev.keybridge.contacts.apply;

/** A record that cannot be written, told in words of ours that are fit for a log. */
public final class WriteRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public WriteRefused(String message) {
        super(message);
    }
}
