package dev.keybridge.it.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keybridge.it.keycloak.Installation;
import dev.keybridge.it.packaging.DropInJar;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A drop-in JAR as the server loads it, to ask its classes what they tell the administrator. No server runs. */
final class ShippedJar {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> SERVER_LIBRARIES = List.of("lib/lib/main", "lib/lib/boot");

    private final DropInJar jar;
    private final ClassLoader loader;

    private ShippedJar(Path file) {
        jar = new DropInJar(file);
        List<URL> path = new ArrayList<>(List.of(url(file)));
        for (String directory : SERVER_LIBRARIES) {
            try (Stream<Path> libraries = Files.list(Installation.pristine().resolve(directory))) {
                libraries.filter(one -> one.toString().endsWith(".jar")).forEach(one -> path.add(url(one)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        loader = new URLClassLoader(path.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    static List<ShippedJar> all() {
        return Installation.dropInJars().stream().map(ShippedJar::new).toList();
    }

    String name() {
        return jar.toString();
    }

    Map<String, String> messages(String locale) {
        return jar.messages(locale);
    }

    /** The providers that have a form, in the order in which the JAR lists them. */
    List<Form> forms() {
        List<Form> forms = new ArrayList<>();
        for (List<String> classes : jar.services().values()) {
            for (String name : classes) {
                form(load(name)).ifPresent(forms::add);
            }
        }
        return forms;
    }

    private static Optional<Form> form(Class<?> type) {
        if (Stream.of(type.getMethods()).noneMatch(method -> method.getName().equals("getConfigProperties"))) {
            return Optional.empty();
        }
        try {
            Object factory = type.getConstructor().newInstance();
            String id = type.getMethod("getId").invoke(factory).toString();
            JsonNode fields =
                    JSON.valueToTree(type.getMethod("getConfigProperties").invoke(factory));
            Object help = type.getMethod("getHelpText").invoke(factory);
            return Optional.of(new Form(
                    id,
                    String.valueOf(help),
                    StreamSupport.stream(fields.spliterator(), false).toList()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type.getName(), e);
        }
    }

    /** The words of an enum that is not there in every JAR, each as its method of that name answers. */
    List<String> words(String enumName, String method) {
        if (!jar.holds(enumName)) {
            return List.of();
        }
        try {
            Class<?> type = load(enumName);
            List<String> words = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                words.add(type.getMethod(method).invoke(constant).toString());
            }
            return words;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(enumName, e);
        }
    }

    /** Why a sign-in fails: all that the vendor of this JAR can tell, sorted by reason; empty in a JAR without a sign-in. */
    List<SignInFailure> signInFailures() {
        Map<String, SignInFailure> failures = new TreeMap<>();
        for (String name : jar.ownClasses()) {
            Class<?> type = load(name);
            for (Field field : type.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers())
                        && field.getType().getSimpleName().equals("Vendor")) {
                    new ShippedVendor(field, jar.ownClasses(), this::load)
                            .failures()
                            .forEach(failure -> failures.put(failure.reason(), failure));
                }
            }
        }
        return List.copyOf(failures.values());
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }

    private static URL url(Path file) {
        try {
            return file.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The form of a provider.
     *
     * @param help key of what the console says about the provider
     * @param fields Keycloak's ProviderConfigProperty as JSON
     */
    record Form(String provider, String help, List<JsonNode> fields) {
        /** Keys of messages that the form shows. */
        Stream<String> keys() {
            return Stream.concat(
                    Stream.of(help),
                    fields.stream()
                            .flatMap(field -> Stream.of(
                                    field.path("label").asText(),
                                    field.path("helpText").asText())));
        }
    }

    /**
     * @param reason what the event says
     * @param message key of the sentence for the person
     * @param codes the vendor's codes that mean it
     * @param advice what the log says
     */
    record SignInFailure(String reason, String message, List<String> codes, String advice) {}
}
