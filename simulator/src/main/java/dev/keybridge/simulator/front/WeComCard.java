package dev.keybridge.simulator.front;

import dev.keybridge.simulator.page.Texts;
import dev.keybridge.simulator.wecom.WeComVendor;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** WeCom on the front page. */
final class WeComCard {
    private final WeComVendor vendor;
    private final Texts texts;
    private final VendorCard card;

    WeComCard(WeComVendor vendor, Texts texts) {
        this.vendor = vendor;
        this.texts = texts;
        this.card = new VendorCard("wecom", texts);
    }

    String html() {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("apiBaseUrl", vendor.apiBaseUrl());
        urls.put("loginBaseUrl", vendor.loginBaseUrl());
        urls.put("oauthBaseUrl", vendor.oauthBaseUrl());
        String corps = vendor.corps().stream().map(this::corp).collect(Collectors.joining());
        return card.html(vendor, urls, corps, examples());
    }

    private String corp(Corp corp) {
        return card.corp(
                corp.corpId(),
                corp.organisation(),
                "/open/phone?appid=" + corp.corpId(),
                List.of(
                        texts.get("wecom.front.agent"),
                        texts.get("front.name"),
                        texts.get("wecom.front.kind"),
                        texts.get("front.secret")),
                corp.apps().stream().map(WeComCard::app).toList());
    }

    private static List<String> app(App app) {
        String agentId = app.agentId() == Corp.CONTACT_SYNC_AGENT ? "" : String.valueOf(app.agentId());
        return List.of(agentId, app.name(), app.kind().name(), app.secret());
    }

    private String examples() {
        String base = vendor.apiBaseUrl().replaceFirst("/[^/]*$", "");
        return vendor.corps().stream()
                .findFirst()
                .map(corp -> card.examples(base, corp.corpId(), corp.organisation(), "/cgi-bin/user/list"))
                .orElse("");
    }
}
