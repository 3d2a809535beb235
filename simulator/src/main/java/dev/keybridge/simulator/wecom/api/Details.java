package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;

/** Who may read details of members and departments: since 2022-08-15 no longer the contact-sync assistant. */
final class Details {
    private Details() {}

    static int refusal(App app) {
        return app.kind() == AppKind.CONTACT_SYNC && !app.readsDetailsAsBefore() ? 48009 : 0;
    }
}
