package dev.keybridge.simulator.front;

import dev.keybridge.simulator.page.Template;
import dev.keybridge.simulator.page.Texts;
import dev.keybridge.simulator.wecom.WeComVendor;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** WeCom on the front page. */
final class WeComCard {
    private static final Template CARD = Template.load(WeComCard.class, "wecom.html");
    private static final Template CORP = Template.load(WeComCard.class, "corp.html");
    private static final Template APP = Template.load(WeComCard.class, "app.html");

    private final WeComVendor vendor;
    private final Texts texts;

    WeComCard(WeComVendor vendor, Texts texts) {
        this.vendor = vendor;
        this.texts = texts;
    }

    String html() {
        Map<String, String> values = new HashMap<>(texts.all());
        values.put("api", vendor.apiBaseUrl());
        values.put("login", vendor.loginBaseUrl());
        values.put("oauth", vendor.oauthBaseUrl());
        values.put("corps", vendor.corps().stream().map(this::corp).collect(Collectors.joining()));
        values.put("try", examples());
        values.put("paths", lines(vendor.paths()));
        values.put("calls", lines(vendor.calls().counts()));
        return CARD.fill(values);
    }

    private String corp(Corp corp) {
        Map<String, String> values = new HashMap<>(texts.all());
        values.put(
                "title",
                texts.get(
                        "wecom.front.corp",
                        corp.corpId(),
                        corp.organisation().size(),
                        corp.organisation().departments().size()));
        values.put("corpId", corp.corpId());
        values.put("lang", texts.language().substring(0, 2));
        values.put("apps", corp.apps().stream().map(WeComCard::app).collect(Collectors.joining()));
        return CORP.fill(values);
    }

    private static String app(App app) {
        return APP.fill(Map.of(
                "agentId", app.agentId() == Corp.CONTACT_SYNC_AGENT ? "" : String.valueOf(app.agentId()),
                "name", app.name(),
                "kind", app.kind().name(),
                "secret", app.secret()));
    }

    private String examples() {
        String control = vendor.apiBaseUrl().replaceFirst("/[^/]*$", "/control/wecom");
        String corpId = vendor.corps().stream().map(Corp::corpId).findFirst().orElse("CORP");
        String curl = "curl -H 'Content-Type: application/json' -X ";
        return curl + "PATCH " + control + "/corps/" + corpId + "/people/USERID -d '{\"status\":\"DISABLED\"}'\n"
                + curl + "POST " + control + "/faults -d '{\"name\":\"throttled\",\"path\":\"/cgi-bin/user/list\"}'\n"
                + curl + "POST " + control + "/drop-tokens";
    }

    private static String lines(Map<String, ?> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + "  " + entry.getValue())
                .collect(Collectors.joining("\n"));
    }
}
