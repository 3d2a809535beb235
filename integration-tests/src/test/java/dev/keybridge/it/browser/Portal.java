package dev.keybridge.it.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keybridge.it.keycloak.Realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;

/** An application of the company that lets people in through Keycloak (OpenID Connect, authorization code). */
public final class Portal {
    private static final String CLIENT = "portal";
    // A name that cannot resolve, so the browser stops in front of it.
    private static final String REDIRECT = "https://portal.invalid/callback";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Realm realm;

    private Portal(Realm realm) {
        this.realm = realm;
    }

    /** Registers the application in a realm. */
    public static Portal in(Realm realm) {
        realm.client(CLIENT, REDIRECT);
        return new Portal(realm);
    }

    /** Where the application sends people: Keycloak's login page. */
    public URI loginAddress() {
        return URI.create(
                realm.url() + "/protocol/openid-connect/auth?response_type=code&scope=openid+profile+email&client_id="
                        + CLIENT + "&state=" + UUID.randomUUID() + "&redirect_uri=" + encode(REDIRECT));
    }

    /** The same with {@code kc_idp_hint}, which skips Keycloak's login page. */
    public URI loginAddress(String identityProviderAlias) {
        return URI.create(loginAddress() + "&kc_idp_hint=" + encode(identityProviderAlias));
    }

    /** True when the browser stands in front of the application with a code. */
    public boolean isReached(Page page) {
        return page.location() != null
                && page.location().toString().startsWith(REDIRECT)
                && page.locationParameter("code").isPresent();
    }

    /** Exchanges the code the browser brought for the claims of the ID token. */
    public JsonNode claims(Page page) {
        return claims(page.locationParameter("code")
                .orElseThrow(() -> new AssertionError("the login did not reach the application: " + page.text())));
    }

    /** Waits until a real browser stands in front of the application, and exchanges the code it has brought. */
    public JsonNode claims(Chromium browser) {
        return claims(Page.parameter(browser.addressWith(REDIRECT), "code").orElseThrow());
    }

    private JsonNode claims(String code) {
        String form = "grant_type=authorization_code&client_id=" + CLIENT + "&redirect_uri=" + encode(REDIRECT)
                + "&code=" + encode(code);
        HttpRequest request = HttpRequest.newBuilder(URI.create(realm.url() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            HttpResponse<String> response =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode answer = JSON.readTree(response.body());
            if (!answer.has("id_token")) {
                throw new AssertionError("the code was refused: " + answer.path("error_description"));
            }
            String payload = answer.path("id_token").asText().split("\\.")[1];
            return JSON.readTree(Base64.getUrlDecoder().decode(payload));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
