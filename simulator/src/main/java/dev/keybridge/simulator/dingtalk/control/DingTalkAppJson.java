package dev.keybridge.simulator.dingtalk.control;

import dev.keybridge.simulator.control.Exchange;
import dev.keybridge.simulator.dingtalk.corp.ContactScope;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.Permission;

import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;

/** Corps and apps as the control API shows and changes them. */
final class DingTalkAppJson {
    private DingTalkAppJson() {}

    static Map<String, Object> corp(DingTalkCorp corp) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("corpId", corp.corpId());
        shown.put("people", corp.organisation().size());
        shown.put("departments", corp.organisation().departments().size());
        shown.put("apps", corp.apps().stream().map(DingTalkAppJson::app).toList());
        return shown;
    }

    /** With the secret: whoever may use the control API may know it. */
    static Map<String, Object> app(DingTalkApp app) {
        Map<String, Object> shown = new LinkedHashMap<>();
        shown.put("appKey", app.appKey());
        shown.put("name", app.name());
        shown.put("secret", app.secret());
        shown.put("developer", app.developer());
        shown.put("permissions", app.permissions().stream().sorted().toList());
        shown.put("scope", app.scope());
        shown.put("allowedIps", app.allowedIps());
        shown.put("redirects", app.redirects().toString());
        shown.put("homePages", app.homePages().toString());
        shown.put("admitsOtherCorps", app.admitsOtherCorps());
        return shown;
    }

    static void change(DingTalkApp app, Exchange exchange) {
        exchange.body().fieldNames().forEachRemaining(field -> {
            switch (field) {
                case "name" -> app.name(exchange.text(field));
                case "secret" -> app.secret(exchange.text(field));
                case "developer" -> app.developer(exchange.text(field));
                case "permissions" -> app.permissions(permissions(exchange));
                case "allowedIps" -> app.allowIps(exchange.texts(field).toArray(String[]::new));
                case "redirects" -> app.redirectsTo(exchange.texts(field).toArray(String[]::new));
                case "homePages" -> app.homePages(exchange.texts(field).toArray(String[]::new));
                case "admitsOtherCorps" ->
                    app.admitsOtherCorps(exchange.body().path(field).asBoolean());
                case "visibleDepartments" ->
                    app.scope(new ContactScope(
                            new HashSet<>(exchange.numbers(field)), app.scope().users()));
                case "visibleUsers" ->
                    app.scope(new ContactScope(app.scope().departments(), new HashSet<>(exchange.texts(field))));
                default -> throw new IllegalArgumentException("an app has no " + field);
            }
        });
    }

    private static Permission[] permissions(Exchange exchange) {
        return exchange.texts("permissions").stream()
                .map(name -> Arrays.stream(Permission.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a permission is one of " + Arrays.toString(Permission.values()))))
                .toArray(Permission[]::new);
    }
}
