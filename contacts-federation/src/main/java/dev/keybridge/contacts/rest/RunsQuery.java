package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.run.RunMode;
import dev.keybridge.contacts.store.RunFilter;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which runs a request asks for. */
final class RunsQuery {
    private final AdminTexts texts;

    /** @param texts in which what does not exist is complained about */
    RunsQuery(AdminTexts texts) {
        this.texts = texts;
    }

    /**
     * @param alive whether a run gives signs of life
     * @throws BadRequestException if it names a mode or state that does not exist
     */
    RunFilter filter(List<String> modes, List<String> states, boolean alive) {
        requireKnown(modes, names(RunMode.values()), "mode");
        requireKnown(states, names(RunState.values()), "state");
        return RunFilter.of(modes, states.stream().map(RunState::valueOf).collect(Collectors.toSet()), alive);
    }

    private void requireKnown(List<String> asked, List<String> known, String parameter) {
        if (!known.containsAll(asked)) {
            String text = texts.text("contacts.runs.unknown." + parameter, String.join(", ", known));
            throw new BadRequestException(Response.status(Response.Status.BAD_REQUEST)
                    .type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(Map.of("error", "unknown-" + parameter, "error_description", text))
                    .build());
        }
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
