package dev.keybridge.it.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** A Compose file with its variables filled in: <code>$$</code>, <code>${NAME}</code>, <code>${NAME:-preset}</code>, <code>${NAME:?complaint}</code>. */
public final class ComposeFile {
    private static final Pattern VARIABLE = Pattern.compile("\\$(\\$|\\{(\\w+)(?::([-?])([^}]*))?})");

    private final Path directory;
    private final JsonNode services;

    /** @throws IllegalStateException with the file's own complaint if a variable that must be set is missing or empty */
    public ComposeFile(Path file, Map<String, String> variables) {
        this.directory = file.getParent();
        try {
            String text = VARIABLE.matcher(Files.readString(file))
                    .replaceAll(found -> Matcher.quoteReplacement(value(found, variables)));
            services = new YAMLMapper().readTree(text).path("services");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String value(MatchResult found, Map<String, String> variables) {
        if (found.group(2) == null) {
            return "$";
        }
        String value = variables.getOrDefault(found.group(2), "");
        if (!value.isEmpty() || found.group(3) == null) {
            return value;
        }
        if (found.group(3).equals("?")) {
            throw new IllegalStateException(found.group(4));
        }
        return found.group(4);
    }

    public String image(String service) {
        return services.path(service).path("image").asText();
    }

    public List<String> command(String service) {
        return texts(services.path(service).path("command"));
    }

    public Map<String, String> environment(String service) {
        Map<String, String> environment = new TreeMap<>();
        services.path(service)
                .path("environment")
                .fields()
                .forEachRemaining(
                        one -> environment.put(one.getKey(), one.getValue().asText()));
        return environment;
    }

    /** The command that is run inside the container, without the word CMD. */
    public List<String> healthCheck(String service) {
        List<String> test = texts(services.path(service).path("healthcheck").path("test"));
        return test.subList(1, test.size());
    }

    /** What of this machine is seen in the container, by its path there. */
    public Map<String, Path> mounts(String service) {
        Map<String, Path> mounts = new TreeMap<>();
        for (String volume : texts(services.path(service).path("volumes"))) {
            String[] parts = volume.split(":");
            if (parts[0].startsWith(".")) {
                mounts.put(parts[1], directory.resolve(parts[0]).normalize());
            }
        }
        return mounts;
    }

    /** The addresses and ports of this machine that lead into containers, such as {@code 127.0.0.1:8080:8080}. */
    public List<String> ports(String service) {
        return texts(services.path(service).path("ports"));
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
