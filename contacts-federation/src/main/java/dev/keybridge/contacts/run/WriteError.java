package dev.keybridge.contacts.run;

import dev.keybridge.contacts.apply.WriteRefused;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;
import org.keycloak.models.ModelDuplicateException;

/**
 * Why Keycloak or its database refused a record, fit for a log: messages of databases quote the values they complain about,
 * and those are personal data.
 */
record WriteError(Throwable cause) {
    private static final int FRAMES = 12;

    Detail describe() {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof WriteRefused refused) {
                return refused.detail();
            }
            if (at instanceof ModelDuplicateException) {
                return Detail.of(Code.IDENTITY_IN_USE);
            }
        }
        Throwable root = cause;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Detail.of(Code.EXCEPTION, root.getClass().getSimpleName());
    }

    /** Where it happened: classes and places, without any message. */
    String trace() {
        StringBuilder text = new StringBuilder();
        for (Throwable at = cause; at != null; at = at.getCause()) {
            text.append(at.getClass().getName());
            for (int i = 0; i < Math.min(FRAMES, at.getStackTrace().length); i++) {
                text.append("\n\tat ").append(at.getStackTrace()[i]);
            }
            text.append(at.getCause() == null ? "" : "\nCaused by: ");
        }
        return text.toString();
    }
}
