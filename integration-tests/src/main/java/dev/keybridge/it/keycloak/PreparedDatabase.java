package dev.keybridge.it.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * An H2 file in which Keycloak, with all drop-in JARs, has made its tables and the master realm. That is more than half of a first start,
 * so it is done once for a build, and servers get copies.
 */
public final class PreparedDatabase {
    private static final Path DATA = Path.of("data", "h2");
    private static final String PASSWORD = "password";

    private PreparedDatabase() {}

    /** A copy for one server; made first if it is not there yet. */
    public static synchronized Database h2() {
        return h2IfMade().orElseGet(() -> {
            make();
            return h2IfMade().orElseThrow();
        });
    }

    /** A copy for one server, unless it would have to be made first. */
    public static Optional<Database> h2IfMade() {
        Path made = place();
        if (!Files.exists(made.resolve(PASSWORD))) {
            return Optional.empty();
        }
        try {
            return Optional.of(Database.h2File(made.resolve(DATA), Files.readString(made.resolve(PASSWORD))));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read a prepared database", e);
        }
    }

    private static Path place() {
        return Installation.servers()
                .resolve("prepared")
                .resolve(BuiltServer.of(Installation.dropInJars(), "dev-file").name());
    }

    private static void make() {
        Path made = place();
        ServerProcess server =
                new ServerProcess(ServerOptions.standard("prepared").shortLived());
        try {
            server.start();
            server.stop();
            Files.createDirectories(made.getParent());
            Path draft = Files.createTempDirectory(made.getParent(), "draft-");
            Runnable removal = Leftovers.atExit(new FileTree(draft)::delete);
            new FileTree(server.home().resolve(DATA)).copyTo(draft.resolve(DATA));
            Files.writeString(draft.resolve(PASSWORD), server.adminPassword());
            FileTree.publish(draft, made, PASSWORD);
            removal.run();
            Leftovers.done(removal);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot prepare a database", e);
        } finally {
            server.close();
        }
    }
}
