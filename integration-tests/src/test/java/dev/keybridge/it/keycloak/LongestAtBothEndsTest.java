package dev.keybridge.it.keycloak;

import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrdererContext;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The order of the test classes")
class LongestAtBothEndsTest {
    static final class PostgresIT {}

    static final class DemoIT {}

    static final class RestartIT {}

    static final class SomethingIT {}

    @Test
    @DisplayName("begins with the longest from both ends, whatever the order was")
    void order() {
        List<ClassDescriptor> classes = new ArrayList<>(
                List.of(of(SomethingIT.class), of(DemoIT.class), of(RestartIT.class), of(PostgresIT.class)));

        new LongestAtBothEnds().orderClasses(proxy(ClassOrdererContext.class, classes));

        assertThat(classes)
                .extracting(one -> one.getTestClass().getSimpleName())
                .containsExactly("PostgresIT", "DemoIT", "SomethingIT", "RestartIT");
    }

    private static ClassDescriptor of(Class<?> type) {
        return proxy(ClassDescriptor.class, type);
    }

    private static <T> T proxy(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> answer));
    }
}
