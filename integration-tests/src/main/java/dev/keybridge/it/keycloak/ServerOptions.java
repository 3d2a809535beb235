package dev.keybridge.it.keycloak;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What one server is made of. Immutable; every {@code with…} returns a changed copy.
 *
 * @param name prefix of its directory and its log file
 * @param jars drop-in JARs to install
 * @param database where it keeps its data
 * @param arguments further arguments of {@code kc.sh start}, such as {@code --log-level=dev.keybridge:debug}
 * @param jvm further options of the server's JVM, such as {@code -Xmx768m}
 * @param httpPort port for browsers, 0 for a free one
 * @param path below which everything is served, such as {@code /auth}; empty for the root
 */
public record ServerOptions(
        String name,
        List<Path> jars,
        Database database,
        List<String> arguments,
        List<String> jvm,
        int httpPort,
        String path) {

    public ServerOptions {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(database, "database");
        Objects.requireNonNull(path, "path");
        jars = List.copyOf(jars);
        arguments = List.copyOf(arguments);
        jvm = List.copyOf(jvm);
    }

    /** All drop-in JARs of this build, an H2 file, a free port. */
    public static ServerOptions standard(String name) {
        return new ServerOptions(
                name, Installation.dropInJars(), Database.h2File(), List.of(), List.of("-Xmx768m"), 0, "");
    }

    public ServerOptions withJars(Path... some) {
        return new ServerOptions(name, Arrays.asList(some), database, arguments, jvm, httpPort, path);
    }

    public ServerOptions withDatabase(Database other) {
        return new ServerOptions(name, jars, other, arguments, jvm, httpPort, path);
    }

    /** Adds arguments of {@code kc.sh start}: run-time options only, since the server was built before. */
    public ServerOptions withArguments(String... more) {
        return new ServerOptions(name, jars, database, joined(arguments, more), jvm, httpPort, path);
    }

    /** Adds options of the server's JVM. */
    public ServerOptions withJvm(String... more) {
        return new ServerOptions(name, jars, database, arguments, joined(jvm, more), httpPort, path);
    }

    /** The heap that {@code kc.sh} gives by itself: {@code -Xmx512m}. */
    public ServerOptions withDefaultHeap() {
        return new ServerOptions(name, jars, database, arguments, List.of(), httpPort, path);
    }

    /** For servers that live for minutes: compiles less, which halves the CPU time until they are ready. Not for measurements. */
    public ServerOptions shortLived() {
        return withJvm("-XX:TieredStopAtLevel=1");
    }

    public ServerOptions withHttpPort(int port) {
        return new ServerOptions(name, jars, database, arguments, jvm, port, path);
    }

    /** Everything below this path ({@code http-relative-path}); health and metrics stay where they are. */
    public ServerOptions withPath(String relative) {
        return new ServerOptions(name, jars, database, arguments, jvm, httpPort, relative);
    }

    /** Options of {@code kc.sh build} that it needs besides {@link BuiltServer#options()}. */
    List<String> build() {
        return path.isEmpty()
                ? List.of()
                : List.of("--http-relative-path=" + path, "--http-management-relative-path=/");
    }

    private static List<String> joined(List<String> first, String... more) {
        return Stream.concat(first.stream(), Arrays.stream(more)).toList();
    }
}
