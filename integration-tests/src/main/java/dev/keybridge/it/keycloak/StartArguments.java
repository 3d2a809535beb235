package dev.keybridge.it.keycloak;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * With what a server for tests is started.
 *
 * @param wanted by the test; what is named there is not preset here
 * @param url under which it is reached
 */
record StartArguments(List<String> wanted, URI url, int httpPort, int managementPort, Path vault) {
    List<String> all() {
        List<String> arguments = new ArrayList<>(List.of(
                "start",
                "--optimized",
                "--http-enabled=true",
                "--http-host=127.0.0.1",
                "--http-port=" + httpPort,
                "--http-management-port=" + managementPort,
                "--vault-dir=" + vault,
                "--hostname=" + url));
        preset(arguments, "--cache=", "local");
        // Readiness is asked four times a second, and every "not yet" would be a line of the log.
        preset(arguments, "--log-level=", "info,io.smallrye.health:error");
        arguments.addAll(wanted);
        return arguments;
    }

    private void preset(List<String> arguments, String option, String value) {
        if (wanted.stream().noneMatch(argument -> argument.startsWith(option))) {
            arguments.add(option + value);
        }
    }
}
