package dev.keybridge.simulator.page;

import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.session.Phones;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who holds the phone: told by the browser's cookie, otherwise by what was set for the whole corp.
 *
 * @param <C> company
 * @param <V> who can hold a phone
 */
public final class PhoneCookie<C, V> {
    private final Phones<C, V> phones;
    private final Function<C, String> corpId;
    private final Spelling<V> spelling;
    private final String path;

    /** How a cookie names somebody. */
    public interface Spelling<V> {
        String write(V visitor);

        /** Nothing for a text that {@link #write} would not have written. */
        Optional<V> read(String text);
    }

    /** @param path where the cookie is sent */
    public PhoneCookie(Phones<C, V> phones, Function<C, String> corpId, Spelling<V> spelling, String path) {
        this.phones = phones;
        this.corpId = corpId;
        this.spelling = spelling;
        this.path = path;
    }

    public Optional<V> holder(Request request, C corp) {
        return request.cookie(name(corp)).flatMap(this::decoded).or(() -> phones.holder(corp));
    }

    private Optional<V> decoded(String value) {
        try {
            return spelling.read(URLDecoder.decode(value, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    public Response remember(Response response, C corp, V visitor) {
        String value = URLEncoder.encode(spelling.write(visitor), StandardCharsets.UTF_8);
        return response.with("Set-Cookie", name(corp) + "=" + value + attributes());
    }

    public Response forget(Response response, C corp) {
        return response.with("Set-Cookie", name(corp) + "=" + attributes() + "; Max-Age=0");
    }

    private String attributes() {
        return "; Path=" + path + "; HttpOnly; SameSite=Lax";
    }

    /** Corp ids are letters and digits. */
    private String name(C corp) {
        return "simulated_phone_" + corpId.apply(corp).replaceAll("[^A-Za-z0-9]", "_");
    }
}
