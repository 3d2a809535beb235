package dev.keybridge.it.reference;

import dev.keybridge.it.reference.ShippedJar.SignInFailure;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** The vendor of a shipped sign-in, as the JAR's own classes know it. */
final class ShippedVendor {
    private final Field field;
    private final List<String> classes;
    private final Function<String, Class<?>> loader;

    /**
     * @param field holds the vendor
     * @param classes of the JAR
     * @param loader of the JAR
     */
    ShippedVendor(Field field, List<String> classes, Function<String, Class<?>> loader) {
        this.field = field;
        this.classes = classes;
        this.loader = loader;
    }

    /** Why a sign-in fails: what the vendor refuses, and browsers that bring no login. */
    List<SignInFailure> failures() {
        try {
            field.setAccessible(true);
            Object vendor = field.get(null);
            Object name = ask(vendor, "name");
            Map<?, ?> codes = (Map<?, ?>) ask(vendor, "codes");
            List<SignInFailure> failures = new ArrayList<>();
            for (Object problem : problems()) {
                failures.add(new SignInFailure(
                        ask(vendor, "reason", problem).toString(),
                        ask(vendor, "messageKey", problem).toString(),
                        codes.entrySet().stream()
                                .filter(one -> one.getValue() == problem)
                                .map(one -> one.getKey().toString())
                                .sorted()
                                .toList(),
                        ask(ask(problem, "told"), "by", name).toString()));
            }
            for (Object end : sibling("NoLogin").getEnumConstants()) {
                failures.add(new SignInFailure(
                        ask(end, "reason", vendor).toString(),
                        ask(end, "messageKey", vendor).toString(),
                        List.of(),
                        ask(end, "told", vendor).toString()));
            }
            return failures;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(field.toString(), e);
        }
    }

    private List<Object> problems() {
        Class<?> problem = sibling("SignInProblem");
        return classes.stream()
                .<Class<?>>map(loader)
                .filter(type -> type.isEnum() && problem.isAssignableFrom(type))
                .flatMap(type -> Stream.of(type.getEnumConstants()))
                .map(Object.class::cast)
                .toList();
    }

    private Class<?> sibling(String name) {
        return loader.apply(field.getType().getPackageName() + "." + name);
    }

    /** Calls the method of this name that takes so many values. */
    private static Object ask(Object whom, String method, Object... values) throws ReflectiveOperationException {
        Class<?> type = whom instanceof Enum<?> one ? one.getDeclaringClass() : whom.getClass();
        Method found = Stream.of(type.getDeclaredMethods())
                .filter(one -> one.getName().equals(method) && one.getParameterCount() == values.length)
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(type + "." + method));
        found.setAccessible(true);
        return found.invoke(whom, values);
    }
}
