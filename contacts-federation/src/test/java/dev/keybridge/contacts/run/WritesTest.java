package dev.keybridge.contacts.run;

import dev.keybridge.contacts.Fake;
import dev.keybridge.contacts.plan.Problem.Subject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@DisplayName("Writing record by record")
final class WritesTest {
    private static KeycloakSession noDatabase() {
        throw new IllegalStateException("no connection");
    }

    private final RunHandle run = new RunHandle("run", RunMode.FULL, Optional.empty());
    private final Lease lease = new Lease(
            new Transactions(
                    Fake.of(KeycloakSessionFactory.class)
                            .when("create", none -> noDatabase())
                            .make(),
                    "realm"),
            "provider",
            run);
    private final Writes writes = new Writes(lease, run);

    @AfterEach
    void end() {
        lease.close();
    }

    private boolean bad() {
        return writes.attempt(Subject.PERSON, "p", () -> writes.write((session, realm) -> null));
    }

    private boolean good() {
        return writes.attempt(Subject.PERSON, "p", () -> {});
    }

    @Test
    @DisplayName("a few that fail are bad records; when not even nothing can be written, the run ends")
    void databaseLost() {
        for (int i = 0; i < 4; i++) {
            assertThat(bad()).isFalse();
        }
        assertThat(good()).isTrue();
        for (int i = 0; i < 4; i++) {
            assertThat(bad()).as("in a row").isFalse();
        }

        assertThatThrownBy(this::bad).isInstanceOf(RunInterrupted.class).hasMessageContaining("database-lost");

        assertThat(run.progress().problems()).hasSize(9);
    }
}
