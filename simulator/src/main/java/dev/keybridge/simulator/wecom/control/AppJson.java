package dev.keybridge.simulator.wecom.control;

import dev.keybridge.simulator.control.Exchange;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.corp.Scope;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Corps and apps as the control API shows and changes them. */
final class AppJson {
    private AppJson() {}

    static Map<String, Object> corp(Corp corp) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("corpId", corp.corpId());
        shown.put("people", corp.organisation().size());
        shown.put("departments", corp.organisation().departments().size());
        shown.put("apps", corp.apps().stream().map(AppJson::app).toList());
        return shown;
    }

    /** With the secret: whoever may use the control API may know it. */
    static Map<String, Object> app(App app) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("agentId", app.agentId());
        shown.put("name", app.name());
        shown.put("kind", app.kind());
        shown.put("secret", app.secret());
        shown.put("scope", app.scope());
        shown.put("trustedIps", app.trustedIps());
        shown.put("trustedDomains", app.trustedDomains().toString());
        shown.put("disabled", app.isDisabled());
        return shown;
    }

    static void change(App app, Exchange exchange) {
        exchange.body().fieldNames().forEachRemaining(field -> {
            switch (field) {
                case "name" -> app.name(exchange.text(field));
                case "secret" -> app.secret(exchange.text(field));
                case "disabled" -> app.disabled(exchange.body().path(field).asBoolean());
                case "trustedIps" -> app.trustIps(exchange.texts(field).toArray(String[]::new));
                case "trustedDomains" -> app.trustDomains(exchange.texts(field).toArray(String[]::new));
                case "webLoginDomains" ->
                    app.allowWebLoginTo(exchange.texts(field).toArray(String[]::new));
                case "sensitiveFields" ->
                    app.tickSensitiveFields(exchange.texts(field).toArray(String[]::new));
                case "visibleDepartments", "visibleUsers", "visibleTags" -> app.scope(scope(app, exchange));
                default -> throw new IllegalArgumentException("an app has no " + field);
            }
        });
    }

    private static Scope scope(App app, Exchange exchange) {
        boolean departments = exchange.body().has("visibleDepartments");
        boolean users = exchange.body().has("visibleUsers");
        boolean tags = exchange.body().has("visibleTags");
        return new Scope(
                departments
                        ? new HashSet<>(exchange.numbers("visibleDepartments"))
                        : app.scope().departments(),
                users
                        ? new HashSet<>(exchange.texts("visibleUsers"))
                        : app.scope().users(),
                tags
                        ? new HashSet<>(exchange.numbers("visibleTags"))
                        : app.scope().tags());
    }
}
