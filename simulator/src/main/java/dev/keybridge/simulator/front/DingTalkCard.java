package dev.keybridge.simulator.front;

import dev.keybridge.simulator.dingtalk.DingTalkVendor;
import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.page.Texts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** DingTalk on the front page. */
final class DingTalkCard {
    private final DingTalkVendor vendor;
    private final Texts texts;
    private final VendorCard card;

    DingTalkCard(DingTalkVendor vendor, Texts texts) {
        this.vendor = vendor;
        this.texts = texts;
        this.card = new VendorCard("dingtalk", texts);
    }

    String html() {
        Map<String, String> urls = new LinkedHashMap<>();
        urls.put("apiBaseUrl", vendor.apiBaseUrl());
        urls.put("legacyApiBaseUrl", vendor.legacyApiBaseUrl());
        urls.put("loginBaseUrl", vendor.loginBaseUrl());
        urls.put("JSAPI", vendor.jsapiScriptUrl());
        String corps = vendor.corps().stream().map(this::corp).collect(Collectors.joining());
        return card.html(vendor, urls, corps, examples());
    }

    private String corp(DingTalkCorp corp) {
        return card.corp(
                corp.corpId(),
                corp.organisation(),
                "/dingtalk/phone?corpId=" + corp.corpId(),
                List.of(
                        texts.get("dingtalk.front.key"),
                        texts.get("front.name"),
                        texts.get("dingtalk.front.permissions"),
                        texts.get("dingtalk.front.secret")),
                corp.apps().stream().map(DingTalkCard::app).toList());
    }

    private static List<String> app(DingTalkApp app) {
        String permissions =
                app.permissions().stream().sorted().map(Permission::code).collect(Collectors.joining(", "));
        return List.of(app.appKey(), app.name(), permissions, app.secret());
    }

    private String examples() {
        String base = vendor.apiBaseUrl().replaceFirst("/dingtalk/[^/]*$", "");
        return vendor.corps().stream()
                .findFirst()
                .map(corp -> card.examples(base, corp.corpId(), corp.organisation(), "/topapi/v2/user/list"))
                .orElse("");
    }
}
