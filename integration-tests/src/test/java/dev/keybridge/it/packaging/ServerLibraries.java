package dev.keybridge.it.packaging;

import dev.keybridge.it.keycloak.Installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** What the distribution itself has on its class path. */
final class ServerLibraries {
    private static final Set<String> CLASSES = read();

    private ServerLibraries() {}

    /** Entry names of all class files in the server's libraries. */
    static Set<String> classes() {
        return CLASSES;
    }

    private static Set<String> read() {
        Set<String> classes = new HashSet<>();
        for (String directory : List.of("lib/lib/main", "lib/lib/boot", "lib/app")) {
            try (Stream<Path> jars = Files.list(Installation.pristine().resolve(directory))) {
                for (Path jar :
                        jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                    classes.addAll(classesIn(jar));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return classes;
    }

    private static List<String> classesIn(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.startsWith("META-INF/"))
                    .toList();
        }
    }
}
