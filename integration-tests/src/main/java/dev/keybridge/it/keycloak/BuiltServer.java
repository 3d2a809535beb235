package dev.keybridge.it.keycloak;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A distribution with drop-in JARs for which {@code kc.sh build} has run. Building costs half a minute, so the result is kept below
 * {@code servers/built} under a name made of version, database, build options and content of the JARs, and every server is a copy of it.
 */
public final class BuiltServer {
    private static final Path LIBRARIES = Path.of("lib", "lib");
    private static final List<String> OPTIONS =
            List.of("--health-enabled=true", "--metrics-enabled=true", "--vault=file");
    /** It runs once and for seconds: nearly half the CPU time is saved. */
    private static final Map<String, String> COMPILE_LESS = Map.of("JAVA_OPTS_APPEND", "-XX:TieredStopAtLevel=1");

    private static final long BUILD_MINUTES = 10;
    private static final int KEPT = 12;

    private final Path directory;

    private BuiltServer(Path directory) {
        this.directory = directory;
    }

    /**
     * Builds a server or finds the one that was built before from the same parts. Two that want the same one get one build.
     *
     * @param vendor Keycloak's build option {@code db}
     */
    public static BuiltServer of(List<Path> jars, String vendor) {
        return of(jars, vendor, List.of());
    }

    /** @param more options of {@code kc.sh build} */
    static synchronized BuiltServer of(List<Path> jars, String vendor, List<String> more) {
        List<String> options = Stream.concat(OPTIONS.stream(), more.stream()).toList();
        try {
            Path directory = Installation.servers()
                    .resolve("built")
                    .resolve(Installation.keycloakVersion() + "-" + vendor + "-" + digest(jars, options));
            if (!Files.isDirectory(directory)) {
                build(jars, vendor, options, directory);
            }
            return new BuiltServer(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot build a server", e);
        }
    }

    /** The options of {@code kc.sh build} besides the database. */
    public static List<String> options() {
        return OPTIONS;
    }

    /** What it is made of, as a file name. */
    String name() {
        return directory.getFileName().toString();
    }

    /** What {@code kc.sh build} printed. */
    public String buildLog() {
        try {
            return Files.readString(directory.resolve("build.log"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the build log", e);
        }
    }

    /** Puts a server of its own, ready for {@code start --optimized}, into {@code target}. */
    void copyTo(Path target) throws IOException {
        new FileTree(directory).copyTo(target, LIBRARIES);
    }

    private static void build(List<Path> jars, String vendor, List<String> options, Path directory) throws IOException {
        Files.createDirectories(directory.getParent());
        Path draft = Files.createTempDirectory(directory.getParent(), "draft-");
        Runnable removal = Leftovers.atExit(new FileTree(draft)::delete);
        try {
            new FileTree(Installation.pristine()).copyTo(draft, LIBRARIES);
            for (Path jar : jars) {
                Files.copy(
                        jar, draft.resolve("providers").resolve(jar.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
            }
            augment(draft, vendor, options);
            FileTree.publish(draft, directory, "build.log");
            forgetOld(directory.getParent());
        } finally {
            removal.run();
            Leftovers.done(removal);
        }
    }

    // Every change of a JAR adds one; without a limit the build directory would grow for ever.
    private static void forgetOld(Path shelf) throws IOException {
        try (Stream<Path> built = Files.list(shelf)) {
            built.filter(one -> Files.exists(one.resolve("build.log")))
                    .filter(one -> !one.getFileName().toString().startsWith("draft-"))
                    .sorted(Comparator.comparing(BuiltServer::age))
                    .skip(KEPT)
                    .forEach(one -> new FileTree(one).delete());
        }
    }

    private static long age(Path built) {
        return -built.resolve("build.log").toFile().lastModified();
    }

    private static void augment(Path home, String vendor, List<String> options) throws IOException {
        Path log = home.resolve("build.log");
        List<String> build = new ArrayList<>(List.of("build", "--db=" + vendor));
        build.addAll(options);
        ProcessTree tree = new KcCommand(home, build, COMPILE_LESS, log).start();
        Runnable killing = Leftovers.atExit(tree::kill);
        boolean ended = tree.awaitExit(BUILD_MINUTES, TimeUnit.MINUTES);
        Leftovers.done(killing);
        if (!ended || tree.exitValue() != 0) {
            tree.kill();
            throw new IllegalStateException("kc.sh build failed:\n" + Files.readString(log));
        }
    }

    private static String digest(List<Path> jars, List<String> options) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(options.toString().getBytes(StandardCharsets.UTF_8));
            for (Path jar : jars.stream().sorted().toList()) {
                digest.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                try (InputStream content = new DigestInputStream(Files.newInputStream(jar), digest)) {
                    content.transferTo(OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
