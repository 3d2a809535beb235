package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.Permission;

import java.util.List;

/** DingTalk refuses a request. */
final class ApiError extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Gateway gateway;
    private final int number;
    private final int status;
    private final String code;
    private final transient List<String> requiredScopes;
    private String caller = "";

    private ApiError(Gateway gateway, int number, int status, String code, String text, List<String> requiredScopes) {
        super(text, null, false, false);
        this.gateway = gateway;
        this.number = number;
        this.status = status;
        this.code = code;
        this.requiredScopes = requiredScopes;
    }

    /** The old host's number with its usual text. */
    static ApiError number(int number) {
        return number(number, null);
    }

    /** @param text {@code null} for the usual text of that number */
    static ApiError number(int number, String text) {
        String shown = text == null ? ErrorTexts.of(number) : text;
        Gateway gateway = Gateway.of(number).orElse(null);
        return gateway == null
                ? new ApiError(null, number, 500, String.valueOf(number), shown, List.of())
                : new ApiError(gateway, number, gateway.status(), gateway.code(), text, List.of());
    }

    /** The new host's status and word. */
    static ApiError http(int status, String code, String text) {
        return new ApiError(null, 400002, status, code, text, List.of());
    }

    static ApiError by(Gateway gateway) {
        return new ApiError(gateway, gateway.number(), gateway.status(), gateway.code(), null, List.of());
    }

    /** The address is named by the old host's gateway; whether by others as well is not known. */
    static ApiError foreign(String address, String appKey) {
        Gateway gateway = Gateway.FOREIGN_IP;
        ApiError error = by(gateway);
        error.caller = "request ip=" + address + " appKey(" + appKey + ")";
        return error;
    }

    static ApiError lacks(Permission permission) {
        Gateway gateway = Gateway.NO_PERMISSION;
        return new ApiError(
                gateway, gateway.number(), gateway.status(), gateway.code(), null, List.of(permission.code()));
    }

    /** {@code null} if the interface itself refuses. */
    Gateway gateway() {
        return gateway;
    }

    int number() {
        return number;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    List<String> requiredScopes() {
        return requiredScopes;
    }

    /** Who is refused, where the vendor names it; empty text otherwise. */
    String caller() {
        return caller;
    }

    /** @param english whether the usual text shall be English */
    String text(boolean english) {
        if (getMessage() != null) {
            return getMessage();
        }
        String usual = english ? gateway.english() : gateway.chinese();
        return requiredScopes.isEmpty()
                ? usual
                : usual + " {requiredScopes=[" + String.join(",", requiredScopes) + "]}";
    }
}
