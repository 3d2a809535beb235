package dev.keybridge.benchmarks;

import dev.keybridge.it.keycloak.KeycloakServer;
import dev.keybridge.it.keycloak.Realm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/** People who sign in with a password, a few at a time and each of them several times a second. */
final class Logins {
    private static final int CLIENTS = 3;
    private static final Duration BETWEEN = Duration.ofMillis(250);
    private static final String CLIENT_ID = "benchmark";
    private static final String PASSWORD = "correct horse";

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI tokens;

    /** Makes a realm with a few people in it. */
    Logins(KeycloakServer server, String realmName) {
        Realm realm = Realm.create(server, realmName, Map.of("eventsEnabled", false));
        realm.create(
                "/clients", Map.of("clientId", CLIENT_ID, "publicClient", true, "directAccessGrantsEnabled", true));
        for (int i = 0; i < CLIENTS; i++) {
            realm.user("user" + i, PASSWORD);
        }
        tokens = URI.create(realm.url() + "/protocol/openid-connect/token");
    }

    /** Durations of logins in milliseconds. */
    record Times(List<Double> sorted) {
        double median() {
            return at(0.5);
        }

        double at(double share) {
            return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size()));
        }
    }

    Times during(BooleanSupplier goesOn) {
        List<Double> times = Collections.synchronizedList(new ArrayList<>());
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                String user = "user" + i;
                all.add(CompletableFuture.runAsync(() -> client(user, goesOn, times), clients));
            }
            all.forEach(CompletableFuture::join);
        } finally {
            clients.shutdown();
        }
        List<Double> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return new Times(List.copyOf(sorted));
    }

    private void client(String user, BooleanSupplier goesOn, List<Double> times) {
        Pause pause = new Pause(BETWEEN);
        while (goesOn.getAsBoolean()) {
            long began = System.nanoTime();
            login(user);
            times.add((System.nanoTime() - began) / 1e6);
            pause.take();
        }
    }

    private void login(String user) {
        String form = "grant_type=password&client_id=" + CLIENT_ID + "&username=" + user + "&password="
                + PASSWORD.replace(' ', '+');
        try {
            HttpResponse<String> answer = http.send(
                    HttpRequest.newBuilder(tokens)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("login: HTTP " + answer.statusCode());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("login", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
