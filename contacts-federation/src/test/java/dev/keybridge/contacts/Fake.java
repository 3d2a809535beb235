package dev.keybridge.contacts;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** An interface of which only some methods are there; any other throws, so that nothing is answered by accident. */
public final class Fake<T> {
    private final Class<T> type;
    private final Map<String, Function<Object[], Object>> answers = new HashMap<>();

    private Fake(Class<T> type) {
        this.type = type;
    }

    public static <T> Fake<T> of(Class<T> type) {
        return new Fake<>(type);
    }

    /** Answers every overload of a method in one way. */
    public Fake<T> when(String method, Function<Object[], Object> answer) {
        answers.put(method, answer);
        return this;
    }

    public T make() {
        InvocationHandler handler = this::answer;
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private Object answer(Object self, Method method, Object[] arguments) throws Throwable {
        Function<Object[], Object> answer = answers.get(method.getName());
        if (answer != null) {
            return answer.apply(arguments);
        }
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> "fake " + type.getSimpleName();
            default -> {
                if (method.isDefault()) {
                    yield InvocationHandler.invokeDefault(self, method, arguments);
                }
                throw new UnsupportedOperationException(type.getSimpleName() + "." + method.getName());
            }
        };
    }
}
