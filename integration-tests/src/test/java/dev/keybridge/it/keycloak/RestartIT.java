package dev.keybridge.it.keycloak;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("A server of one's own")
class RestartIT {

    @Test
    @DisplayName("keeps its data and its address over a power cut on PostgreSQL, and leaves nothing running")
    void killed() {
        try (ServerProcess server = ServerProcess.started(
                ServerOptions.standard("power-cut").shortLived().withDatabase(Postgres.newDatabase()))) {
            Realm realm = Realm.create(server, "survivor");
            String id = realm.user("li.na", "secret");

            server.kill();
            server.start();

            assertThat(realm.findUser("li.na"))
                    .get()
                    .satisfies(user -> assertThat(user.path("id").asText()).isEqualTo(id));
            assertThat(server.log()).contains("jdbc-postgresql");
        }
        assertThat(ProcessHandle.current().descendants())
                .extracting(process -> process.info().commandLine().orElse(""))
                .noneMatch(command -> command.contains("power-cut"));
    }
}
