package dev.keybridge.wecom;

import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import org.keycloak.broker.provider.BrokeredIdentityContext;

import java.util.Optional;

/** Members of a corp as they come out of a code exchange. */
final class Members {
    private Members() {}

    /** The member <code>LinMei</code> with this name and these fields. */
    static BrokeredIdentityContext identity(String name, Fields fields, WeComIdentityProviderConfig config) {
        Person person =
                new Person("linmei", "LinMei", PersonStatus.ACTIVE, Optional.of(name), Optional.empty(), fields);
        return WeComIdentityProvider.identity(person).context(config);
    }
}
