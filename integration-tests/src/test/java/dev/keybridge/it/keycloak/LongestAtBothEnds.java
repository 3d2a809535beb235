package dev.keybridge.it.keycloak;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Properties;

/**
 * Lets both lanes end together. JUnit's pool gives the classes out from both ends, one lane taking the first, the other the last: so the
 * longest are at the ends and the shortest in the middle. How long they take is in durations.properties, in seconds; it need not
 * be exact.
 */
public final class LongestAtBothEnds implements ClassOrderer {
    private static final String UNKNOWN = "15";

    private final Properties seconds = new Properties();

    public LongestAtBothEnds() {
        try (InputStream file = LongestAtBothEnds.class.getResourceAsStream("/durations.properties")) {
            seconds.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void orderClasses(ClassOrdererContext context) {
        List<? extends ClassDescriptor> classes = context.getClassDescriptors();
        Deque<Class<?>> left = new ArrayDeque<>();
        Deque<Class<?>> right = new ArrayDeque<>();
        classes.stream()
                .map(ClassDescriptor::getTestClass)
                .sorted(Comparator.<Class<?>>comparingInt(this::seconds)
                        .reversed()
                        .thenComparing(Class::getName))
                .forEach(one -> {
                    if (left.size() <= right.size()) {
                        left.addLast(one);
                    } else {
                        right.addFirst(one);
                    }
                });
        List<Class<?>> order = new ArrayList<>(left);
        order.addAll(right);
        classes.sort(Comparator.comparingInt(one -> order.indexOf(one.getTestClass())));
    }

    private int seconds(Class<?> type) {
        return seconds.stringPropertyNames().stream()
                .filter(name -> type.getSimpleName().equals(name))
                .mapToInt(name -> Integer.parseInt(seconds.getProperty(name)))
                .findFirst()
                .orElse(Integer.parseInt(UNKNOWN));
    }
}
