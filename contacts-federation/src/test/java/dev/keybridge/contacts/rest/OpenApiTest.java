package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keybridge.contacts.doctor.PersonSteps;
import dev.keybridge.contacts.doctor.VendorValues;
import dev.keybridge.contacts.guard.Lost;
import dev.keybridge.contacts.journal.ChangeList;
import dev.keybridge.contacts.journal.HeldFor;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** The description in docs/openapi.json against the resources. */
class OpenApiTest {
    /** Read by {@link AdminTexts} from the request itself. */
    private static final String LOCALE = "locale";

    private final JsonNode description = description();
    private final Map<String, Set<String>> described = new TreeMap<>();
    private final Map<String, Set<String>> real = new TreeMap<>();

    private static JsonNode description() {
        try (InputStream in = ContactsAdminResource.class.getResourceAsStream("openapi.json")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @DisplayName("every path, method and parameter is described, and nothing else")
    void paths() {
        description
                .path("paths")
                .fields()
                .forEachRemaining(path -> path.getValue().fields().forEachRemaining(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        described.put(
                                operation.getKey() + " " + path.getKey(),
                                parameters(path.getValue(), operation.getValue()));
                    }
                }));
        walk(ContactsAdminResource.class, "", Set.of());

        assertThat(described).isEqualTo(real);
    }

    private Set<String> parameters(JsonNode path, JsonNode operation) {
        Set<String> names = new TreeSet<>();
        Stream.of(path, operation)
                .forEach(level -> level.path("parameters").forEach(parameter -> {
                    JsonNode resolved = parameter.has("$ref") ? resolved(parameter) : parameter;
                    if (!resolved.path("name").asText().equals(LOCALE)) {
                        names.add(resolved.path("in").asText() + " "
                                + resolved.path("name").asText()
                                + Optional.ofNullable(resolved.path("schema").get("default"))
                                        .map(value -> " = " + value.asText())
                                        .orElse(""));
                    }
                }));
        return names;
    }

    private JsonNode resolved(JsonNode reference) {
        return description.at(reference.path("$ref").asText().substring(1));
    }

    private void walk(Class<?> resource, String at, Set<String> inherited) {
        for (Method method : resource.getDeclaredMethods()) {
            String path = at
                    + Optional.ofNullable(method.getAnnotation(Path.class))
                            .map(annotation -> "/" + annotation.value())
                            .orElse("");
            Set<String> parameters = new TreeSet<>(inherited);
            for (Parameter parameter : method.getParameters()) {
                name(parameter).filter(name -> !name.equals("query " + LOCALE)).ifPresent(parameters::add);
            }
            Optional<String> verb = Arrays.stream(method.getAnnotations())
                    .map(Annotation::annotationType)
                    .map(type -> type.getAnnotation(HttpMethod.class))
                    .filter(found -> found != null)
                    .map(found -> found.value().toLowerCase())
                    .findFirst();
            if (verb.isPresent()) {
                real.put(verb.get() + " " + (path.isEmpty() ? "/" : path), parameters);
            } else if (method.isAnnotationPresent(Path.class)) {
                walk(method.getReturnType(), path, parameters);
            }
        }
    }

    private static Optional<String> name(Parameter parameter) {
        String preset = parameter.isAnnotationPresent(DefaultValue.class)
                ? " = " + parameter.getAnnotation(DefaultValue.class).value()
                : "";
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return Optional.of(
                    "query " + parameter.getAnnotation(QueryParam.class).value() + preset);
        }
        return Optional.ofNullable(parameter.getAnnotation(PathParam.class)).map(path -> "path " + path.value());
    }

    @Test
    @DisplayName("the schemas have the fields of what is answered")
    void schemas() {
        Map.<String, Class<?>>ofEntries(
                        Map.entry("PersonResult", PersonView.class),
                        Map.entry("Step", PersonSteps.Step.class),
                        Map.entry("Provider", ProviderView.class),
                        Map.entry("Department", DepartmentView.class),
                        Map.entry("Run", RunView.class),
                        Map.entry("RunDetail", RunDetailView.class),
                        Map.entry("Kind", RunDetailView.Kind.class),
                        Map.entry("Hold", HeldFor.class),
                        Map.entry("Lost", Lost.class),
                        Map.entry("Record", RecordView.class),
                        Map.entry("PersonRecord", PersonRecordView.class),
                        Map.entry("FoundPerson", FoundPersonView.class),
                        Map.entry("Changes", ChangeList.class),
                        Map.entry("Field", ChangeList.Field.class),
                        Map.entry("Examination", ExaminationView.class),
                        Map.entry("Finding", FindingView.class),
                        Map.entry("Mapping", MappingView.class),
                        Map.entry("MappingRow", MappingView.Row.class),
                        Map.entry("Sample", SampleView.class),
                        Map.entry("VendorValues", VendorValues.class))
                .forEach((name, type) -> {
                    JsonNode schema = description.at("/components/schemas/" + name);
                    Set<String> fields = new TreeSet<>();
                    schema.path("properties").fieldNames().forEachRemaining(fields::add);
                    assertThat(fields).as(name).isEqualTo(components(type));
                    schema.path("required")
                            .forEach(field -> assertThat(fields).as(name).contains(field.asText()));
                });
    }

    private static Set<String> components(Class<?> type) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(components(component.getType()));
            } else {
                names.add(component.getName());
            }
        }
        return names;
    }

    @Test
    @DisplayName("every reference leads somewhere, every operation names its right and its refusals")
    void sound() {
        description
                .findValuesAsText("$ref")
                .forEach(reference -> assertThat(
                                description.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse());
        description
                .path("paths")
                .forEach(path -> path.fields().forEachRemaining(operation -> {
                    if (!operation.getKey().equals("parameters")) {
                        String right = operation.getKey().equals("get") ? "view-users" : "manage-users";
                        assertThat(operation.getValue().path("x-right").asText())
                                .isEqualTo(right);
                        assertThat(operation.getValue().path("responses").has("401"))
                                .isTrue();
                        assertThat(operation.getValue().path("responses").has("403"))
                                .isTrue();
                    }
                }));
    }
}
