package dev.keybridge.contacts.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.keycloak.headers.SecurityHeadersProvider;
import org.keycloak.models.BrowserSecurityHeaders;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.theme.Theme;
import org.keycloak.urls.UrlType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The frame of the page: style sheets of Keycloak's admin console, our script, and where things are. It holds no data of the
 * realm. Its policy lets nothing run but scripts of this server.
 */
final class ConsolePage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE_BYTES = 18;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final URI serverBase;
    private final URI adminBase;
    private final String nonce;

    ConsolePage(KeycloakSession session, RealmModel realm) {
        this.session = session;
        this.realm = realm;
        this.serverBase = session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
        this.adminBase = session.getContext().getUri(UrlType.ADMIN).getBaseUri();
        byte[] bytes = new byte[NONCE_BYTES];
        RANDOM.nextBytes(bytes);
        this.nonce = Base64.getEncoder().encodeToString(bytes);
    }

    Response answer() {
        session.getProvider(SecurityHeadersProvider.class).options().skipHeaders();
        Response.ResponseBuilder answer =
                Response.ok(html(), "text/html; charset=UTF-8").header(HttpHeaders.CACHE_CONTROL, "no-store");
        Map<String, String> chosen = realm.getBrowserSecurityHeaders();
        for (BrowserSecurityHeaders header : BrowserSecurityHeaders.values()) {
            String value = chosen.getOrDefault(header.getKey(), header.getDefaultValue());
            if (header != BrowserSecurityHeaders.CONTENT_SECURITY_POLICY && value != null && !value.isEmpty()) {
                answer.header(header.getHeaderName(), value);
            }
        }
        return answer.header(BrowserSecurityHeaders.CONTENT_SECURITY_POLICY.getHeaderName(), policy())
                .build();
    }

    private String html() {
        Theme theme = theme();
        String resources = Urls.themeRoot(adminBase).getPath();
        String common = resources + "/common/keycloak";
        Map<String, String> values = Map.of(
                "nonce",
                nonce,
                "common",
                common,
                "icon",
                resources + "/admin/" + theme.getName() + "/favicon.svg",
                "environment",
                json(environment(theme, resources, common)));
        String page = ConsoleFile.named("page.html").orElseThrow().text();
        for (Map.Entry<String, String> value : values.entrySet()) {
            page = page.replace("@" + value.getKey() + "@", value.getValue());
        }
        return page;
    }

    private Map<String, Object> environment(Theme theme, String resources, String common) {
        Properties properties = properties(theme);
        Map<String, Object> environment = new TreeMap<>();
        environment.put("realm", realm.getName());
        environment.put("clientId", Constants.ADMIN_CONSOLE_CLIENT_ID);
        environment.put("serverBase", bare(serverBase));
        environment.put("adminBase", bare(adminBase));
        environment.put("logo", resources + "/admin/" + theme.getName() + "/logo.svg");
        environment.put("common", common);
        environment.put("locale", new ConsoleTexts(session, realm).locale(null).toLanguageTag());
        environment.put(
                "darkClass",
                "true".equals(properties.getProperty("darkMode")) && realm.getAttribute("darkMode", true)
                        ? properties.getProperty("kcDarkModeClass", "")
                        : "");
        return environment;
    }

    /** The page may ask the server for tokens, and that may have another host name than its administration. */
    private String policy() {
        return "default-src 'none'; script-src 'self' 'nonce-" + nonce + "'; style-src 'self'; img-src 'self' data:;"
                + " font-src 'self'; connect-src 'self' " + serverBase.getScheme() + "://"
                + serverBase.getRawAuthority()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; object-src 'none'";
    }

    private Theme theme() {
        try {
            return session.theme().getTheme(Theme.Type.ADMIN);
        } catch (IOException e) {
            throw new UncheckedIOException("the admin theme cannot be read", e);
        }
    }

    private static Properties properties(Theme theme) {
        try {
            return theme.getProperties();
        } catch (IOException e) {
            throw new UncheckedIOException("the admin theme cannot be read", e);
        }
    }

    private static String bare(URI base) {
        return base.toString().replaceFirst("/+$", "");
    }

    /** Nothing in it can end the element in which it stands. */
    private static String json(Map<String, Object> values) {
        try {
            return JSON.writeValueAsString(values).replace("<", "\\u003c").replace("&", "\\u0026");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts can always be written", e);
        }
    }
}
