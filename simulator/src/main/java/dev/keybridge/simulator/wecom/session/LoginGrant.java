package dev.keybridge.simulator.wecom.session;

import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Visitor;

import java.net.URI;
import java.util.Set;

/**
 * What a login code stands for; it is bound to the app whose page issued it.
 *
 * @param consented the fields that the person agreed to share, empty unless {@link LoginKind#IN_APP_PRIVATE}
 * @param redirect where the page sent the browser; {@code null} for a code that a test asked for directly
 */
public record LoginGrant(App app, Visitor visitor, LoginKind kind, Set<String> consented, URI redirect) {
    public LoginGrant {
        consented = Set.copyOf(consented);
    }
}
