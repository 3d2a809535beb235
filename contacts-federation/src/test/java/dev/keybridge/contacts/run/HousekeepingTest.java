package dev.keybridge.contacts.run;

import dev.keybridge.contacts.Fake;
import dev.keybridge.contacts.config.Retention;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Clearing up the journal")
final class HousekeepingTest {
    private final AtomicInteger attempts = new AtomicInteger();

    private KeycloakSession noDatabase() {
        attempts.incrementAndGet();
        throw new IllegalStateException("no connection");
    }

    @Test
    @DisplayName("costs whoever calls for it nothing when it fails, and one kind nothing when another one fails")
    void failing() {
        KeycloakSessionFactory factory = Fake.of(KeycloakSessionFactory.class)
                .when("create", none -> noDatabase())
                .make();
        Housekeeping housekeeping = new Housekeeping(new Transactions(factory, "realm"), "provider");

        housekeeping.previews(0);
        housekeeping.runs(Retention.DEFAULT, 0);

        assertThat(attempts).as("previews of all, previews of one person, runs").hasValue(3);
    }
}
