package dev.keybridge.simulator;

import dev.keybridge.simulator.org.OrganisationGenerator;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The command line.
 *
 * @param port 0 for any free one
 */
record Options(String host, int port, OrganisationGenerator company) {
    static final String USAGE = """
            java -jar simulator.jar [--port 8180] [--host 127.0.0.1] [--people 300] [--seed 7] [--departments N] [--depth 4]
              --port         0 takes any free port
              --host         address to listen on; anybody who reaches it can use and change the simulator
              --people       1 to 200000
              --seed         the same seed gives the same company
              --departments  besides the root
              --depth        levels of departments below the root, at most 14
            """;

    private static final List<String> NAMES =
            List.of("--port", "--host", "--people", "--seed", "--departments", "--depth");

    /** @throws IllegalArgumentException if the command line makes no sense */
    static Options parse(String... arguments) {
        Map<String, String> given = new TreeMap<>();
        for (int index = 0; index < arguments.length; index += 2) {
            if (!NAMES.contains(arguments[index]) || index + 1 == arguments.length) {
                throw new IllegalArgumentException("not understood: " + arguments[index]);
            }
            given.put(arguments[index], arguments[index + 1]);
        }
        OrganisationGenerator company =
                OrganisationGenerator.of(number(given, "--people", 300), number(given, "--seed", 7));
        return new Options(
                given.getOrDefault("--host", "127.0.0.1"),
                number(given, "--port", 8180),
                company.withDepartments(number(given, "--departments", company.departments()))
                        .withDepth(number(given, "--depth", company.depth())));
    }

    private static int number(Map<String, String> given, String name, int otherwise) {
        try {
            return given.containsKey(name) ? Integer.parseInt(given.get(name)) : otherwise;
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(name + " takes a number");
        }
    }
}
