package dev.keybridge.lib.signin;

import org.keycloak.broker.provider.AbstractIdentityProviderFactory;
import org.keycloak.broker.social.SocialIdentityProviderFactory;
import org.keycloak.provider.ServerInfoAwareProviderFactory;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Adds a vendor to Keycloak's social identity providers. Subclasses declare <code>create</code> and <code>createConfig
 * </code> with their own types: Keycloak looks at them by reflection.
 *
 * @param <P> the identity provider
 * @param <K> what all sign-ins share: connections, tokens, pace
 */
public abstract class MemberIdentityProviderFactory<P extends MemberIdentityProvider<?>, K>
        extends AbstractIdentityProviderFactory<P>
        implements SocialIdentityProviderFactory<P>, ServerInfoAwareProviderFactory {
    private final Vendor vendor;
    private final Supplier<K> opening;
    private final Consumer<K> closing;

    /** Created by the first sign-in: this class is instantiated while Keycloak is being built, too. */
    private K clients;

    protected MemberIdentityProviderFactory(Vendor vendor, Supplier<K> opening, Consumer<K> closing) {
        this.vendor = vendor;
        this.opening = opening;
        this.closing = closing;
    }

    @Override
    public final String getId() {
        return vendor.id();
    }

    @Override
    public final String getName() {
        return vendor.name();
    }

    @Override
    public final String getHelpText() {
        return vendor.id() + "-help";
    }

    protected final synchronized K clients() {
        if (clients == null) {
            clients = opening.get();
        }
        return clients;
    }

    @Override
    public final Map<String, String> getOperationalInfo() {
        return Version.info(getClass());
    }

    @Override
    public final synchronized void close() {
        if (clients != null) {
            closing.accept(clients);
            clients = null;
        }
    }
}
