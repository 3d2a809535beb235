package dev.keybridge.contacts.run;

import dev.keybridge.contacts.Fake;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Runs of one server")
final class RunsTest {
    private final Runs runs = new Runs();
    /** What the server was given to do; none of it is ever begun, so every run goes on until the test ends it. */
    private final List<Runnable> begun = new ArrayList<>();

    private RunHandle start(RunMode mode) {
        ExecutorService executor = Fake.of(ExecutorService.class)
                .when("execute", work -> begun.add((Runnable) work[0]))
                .make();
        KeycloakSession session = Fake.of(KeycloakSession.class)
                .when(
                        "getProvider",
                        type -> Fake.of(ExecutorsProvider.class)
                                .when("getExecutor", pool -> executor)
                                .make())
                .when("close", none -> null)
                .make();
        KeycloakSessionFactory factory = Fake.of(KeycloakSessionFactory.class)
                .when("create", none -> session)
                .make();
        return runs.start(factory, "realm", "provider", mode, Optional.empty(), (with, config) -> null);
    }

    @ParameterizedTest
    @DisplayName(
            "whoever wants a run joins the one that goes on if that does at least as much, and waits for its end if not")
    @CsvSource({
        "FULL, FULL, joins",
        "FULL, CHANGED, joins",
        "FULL, PLAN, joins",
        "CHANGED, FULL, waits",
        "CHANGED, CHANGED, joins",
        "CHANGED, PLAN, joins",
        "PLAN, FULL, waits",
        "PLAN, CHANGED, waits",
        "PLAN, PLAN, joins"
    })
    void joining(RunMode goingOn, RunMode wanted, String outcome) {
        RunHandle first = start(goingOn);

        RunHandle second = start(wanted);

        assertThat(second == first).isEqualTo(outcome.equals("joins"));
        assertThat(second.mode()).isEqualTo(outcome.equals("joins") ? goingOn : wanted);
        assertThat(begun).hasSize(outcome.equals("joins") ? 1 : 2);
    }

    @Test
    @DisplayName("nobody does enough for anybody else who is about one person only")
    void onePerson() {
        for (RunMode wanted : RunMode.values()) {
            assertThat(RunMode.ONE_PERSON.isEnoughFor(wanted)).isFalse();
            assertThat(RunMode.ONE_PERSON_PLAN.isEnoughFor(wanted)).isFalse();
        }
    }

    @Test
    @DisplayName("all that go on or wait can be cancelled; what has ended is out of the way")
    void cancelled() {
        RunHandle preview = start(RunMode.PLAN);
        RunHandle changed = start(RunMode.CHANGED);
        RunHandle full = start(RunMode.FULL);
        preview.end(Optional.empty());

        assertThat(runs.cancel("provider")).containsSame(full);

        assertThat(changed.interruption()).contains(RunInterrupted.Cause.CANCELLED);
        assertThat(full.interruption()).contains(RunInterrupted.Cause.CANCELLED);
        assertThat(preview.interruption()).isEmpty();
    }
}
