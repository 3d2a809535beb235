package dev.keybridge.it.keycloak;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

import java.util.UUID;

/**
 * Gives a test the server that all test classes of a run share ({@link KeycloakServer}) and a realm of its own ({@link Realm}), which is
 * removed after the test. The server starts with the first test that asks and ends with the JVM.
 *
 * <pre>{@code
 * @ExtendWith(SharedKeycloak.class)
 * class SomethingIT {
 *     @Test
 *     @DisplayName("…")
 *     void something(Realm realm) { … }
 * }
 * }</pre>
 */
public final class SharedKeycloak implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(SharedKeycloak.class);

    /** The shared server, started if necessary. */
    public static KeycloakServer server() {
        return Lazy.SERVER;
    }

    /** A new realm on the shared server; the caller closes it. */
    public static Realm newRealm() {
        return Realm.create(server(), "it-" + UUID.randomUUID().toString().substring(0, 8));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == KeycloakServer.class || type == Realm.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        if (parameter.getParameter().getType() == KeycloakServer.class) {
            return server();
        }
        return context.getStore(NAMESPACE).getOrComputeIfAbsent("realm", key -> newRealm(), Realm.class);
    }

    private static final class Lazy {
        static final KeycloakServer SERVER = start();

        private static KeycloakServer start() {
            KeycloakServer server = Servers.create(ServerOptions.standard("shared")
                    .withArguments("--spi-storage--dingtalk-contacts--requests-per-second=500"));
            // It removes itself when the JVM ends.
            server.start();
            return server;
        }
    }
}
