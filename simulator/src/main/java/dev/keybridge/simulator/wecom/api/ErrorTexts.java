package dev.keybridge.simulator.wecom.api;

import java.util.Map;

/** English error texts: as seen in live answers where somebody published one, otherwise after the vendor's error table. */
final class ErrorTexts {
    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(-1, "system busy"),
            Map.entry(6000, "data version conflict"),
            Map.entry(40001, "invalid credential"),
            Map.entry(40003, "invalid userid"),
            Map.entry(40013, "invalid corpid"),
            Map.entry(40014, "invalid access_token"),
            Map.entry(40029, "invalid code"),
            Map.entry(40056, "invalid agentid"),
            Map.entry(40058, "invalid Request Parameter"),
            Map.entry(40063, "some parameters are empty"),
            Map.entry(40068, "invalid tagid"),
            Map.entry(40091, "secret is invalid"),
            Map.entry(41001, "access_token missing"),
            Map.entry(41002, "corpid missing"),
            Map.entry(41004, "corpsecret missing"),
            Map.entry(41008, "missing code"),
            Map.entry(41009, "missing userid"),
            Map.entry(41011, "missing agentid"),
            Map.entry(41017, "missing tagid"),
            Map.entry(41019, "missing department"),
            Map.entry(42001, "access_token expired"),
            Map.entry(42003, "code expired"),
            Map.entry(42022, "code already used"),
            Map.entry(43001, "require GET method"),
            Map.entry(43002, "require POST method"),
            Map.entry(45009, "api freq out of limit"),
            Map.entry(45029, "response data is too large"),
            Map.entry(45033, "api concurrent out of limit"),
            Map.entry(48002, "api forbidden"),
            Map.entry(48009, "api forbidden for contact assistant"),
            Map.entry(50001, "redirect_uri unauthorized"),
            Map.entry(50003, "app is disabled"),
            Map.entry(50100, "invalid cursor"),
            Map.entry(60003, "department not found"),
            Map.entry(60011, "no privilege to access/modify contact/party/agent"),
            Map.entry(60020, "not allow to access from your ip"),
            Map.entry(60111, "userid not found"),
            Map.entry(60123, "invalid department id"),
            Map.entry(84014, "user_ticket expired"),
            Map.entry(84015, "invalid user_ticket"),
            Map.entry(301002, "not allow operate another agent with this accesstoken"));

    private ErrorTexts() {}

    static String of(int code) {
        return TEXTS.getOrDefault(code, "error");
    }
}
