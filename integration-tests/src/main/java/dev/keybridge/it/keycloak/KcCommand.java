package dev.keybridge.it.keycloak;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One call of {@code kc.sh}.
 *
 * @param home the server's directory
 * @param arguments command and options
 * @param environment on top of the surrounding one, from which Keycloak's and the JVM's settings are removed
 * @param log where everything it prints is appended
 */
record KcCommand(Path home, List<String> arguments, Map<String, String> environment, Path log) {

    ProcessTree start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/kc.sh").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(KcCommand::isSetting);
        builder.environment().putAll(environment);
        return new ProcessTree(builder.start());
    }

    private static boolean isSetting(String variable) {
        return variable.startsWith("KC_")
                || variable.startsWith("JAVA_OPTS")
                || variable.startsWith("JAVA_TOOL_OPTIONS");
    }
}
