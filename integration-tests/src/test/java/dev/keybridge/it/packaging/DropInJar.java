package dev.keybridge.it.packaging;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A packaged JAR as an administrator copies it into {@code providers/}. */
public final class DropInJar {
    private static final String SERVICES = "META-INF/services/";

    private final Path file;
    private final Map<String, byte[]> entries = new TreeMap<>();

    public DropInJar(Path file) {
        this.file = file;
        try (JarFile jar = new JarFile(file.toFile())) {
            for (ZipEntry entry : jar.stream().filter(one -> !one.isDirectory()).toList()) {
                entries.put(entry.getName(), jar.getInputStream(entry).readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    Path file() {
        return file;
    }

    String name() {
        return file.getFileName().toString();
    }

    /** Names of all files in the JAR. */
    Set<String> entries() {
        return entries.keySet();
    }

    /** Entry names of all class files. */
    Set<String> classes() {
        Set<String> classes = new TreeSet<>(entries.keySet());
        classes.removeIf(name -> !name.endsWith(".class"));
        return classes;
    }

    /** Whether there is a class of this name. */
    public boolean holds(String className) {
        return entries.containsKey(className.replace('.', '/') + ".class");
    }

    /** Names of all classes under our root package, without the libraries of others. */
    public List<String> ownClasses() {
        return classes().stream()
                .filter(name -> name.startsWith("dev/keybridge/"))
                .filter(name -> !name.matches(".*/(okhttp3|okio|kotlin)/.*"))
                .map(name ->
                        name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                .toList();
    }

    /** Class file version of a class: 61 is Java 17. */
    int major(String classEntry) {
        byte[] bytes = entries.get(classEntry);
        return (bytes[6] & 0xff) << 8 | bytes[7] & 0xff;
    }

    /** The JAR's providers by the service that they implement. */
    public Map<String, List<String>> services() {
        Map<String, List<String>> services = new TreeMap<>();
        entries.forEach((name, content) -> {
            if (name.startsWith(SERVICES)) {
                services.put(
                        name.substring(SERVICES.length()),
                        new String(content, StandardCharsets.UTF_8)
                                .lines()
                                .map(line -> line.replaceFirst("#.*", "").strip())
                                .filter(line -> !line.isEmpty())
                                .toList());
            }
        });
        return services;
    }

    /** A main attribute of the manifest, or null. */
    String manifest(String attribute) {
        try (InputStream content = new ByteArrayInputStream(entries.get(JarFile.MANIFEST_NAME))) {
            return new Manifest(content).getMainAttributes().getValue(attribute);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The console's and login pages' texts of a locale such as {@code zh_CN}; empty without such a bundle. */
    public Map<String, String> messages(String locale) {
        return properties("theme-resources/messages/messages_" + locale + ".properties");
    }

    /** What a file of properties says; empty without such a file. */
    Map<String, String> properties(String entry) {
        byte[] content = entries.get(entry);
        Map<String, String> messages = new TreeMap<>();
        if (content != null) {
            Properties properties = new Properties();
            try (Reader reader = new InputStreamReader(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            properties.stringPropertyNames().forEach(key -> messages.put(key, properties.getProperty(key)));
        }
        return messages;
    }

    /** The file name, for the names of parameterized tests. */
    @Override
    public String toString() {
        return name();
    }
}
