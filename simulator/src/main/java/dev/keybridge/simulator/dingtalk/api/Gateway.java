package dev.keybridge.simulator.dingtalk.api;

import java.util.Arrays;
import java.util.Optional;

/** What the gateway before both hosts can refuse, with its face on the old host and on the new one. */
enum Gateway {
    BUSY(-1, 500, "system.busy", "系统繁忙", "system busy"),
    TIMED_OUT(15, 504, "ServiceTimeout", "远程服务错误", "remote service error"),
    BLANK(88, 504, "ServiceTimeout", "", ""),
    NO_TOKEN(
            40000,
            400,
            "AuthenticationFailed.MissingParameter",
            "缺少参数：x-acs-dingtalk-access-token",
            "missing parameter: x-acs-dingtalk-access-token"),
    BAD_TOKEN(40014, 400, "InvalidAuthentication", "不合法的access_token", "Invalid access_token"),
    EXPIRED_TOKEN(42001, 400, "InvalidAuthentication", "access_token超时", "access_token expired"),
    APP_STOPPED(50003, 403, "Forbidden.AccessDenied", "应用已停用", "the app is stopped"),
    NO_PERMISSION(
            60011,
            403,
            "Forbidden.AccessDenied.AccessTokenPermissionDenied",
            "没有调用该接口的权限",
            "the app has no permission for this interface"),
    FOREIGN_IP(
            60020,
            403,
            "Forbidden.AccessDenied.IpNotInWhiteList",
            "访问ip不在白名单之中",
            "the address is not on the white list"),
    PLATFORM_BUSY(
            90002,
            403,
            "Forbidden.AccessDenied.QpsLimitForApi",
            "您的服务器调用钉钉开放平台该接口的所有请求都被暂时禁用了",
            "this interface is called too often"),
    TOO_OFTEN(
            90018,
            403,
            "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi",
            "触发接口限流",
            "the app calls this interface too often"),
    MONTH_USED_UP(
            90020, 403, "Forbidden.AccessDenied.ApiCountLimitForOrg", "本月调用次数已用完", "this month's calls are used up");

    private final int number;
    private final int status;
    private final String code;
    private final String chinese;
    private final String english;

    Gateway(int number, int status, String code, String chinese, String english) {
        this.number = number;
        this.status = status;
        this.code = code;
        this.chinese = chinese;
        this.english = english;
    }

    static Optional<Gateway> of(int number) {
        return Arrays.stream(values()).filter(one -> one.number == number).findFirst();
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

    String chinese() {
        return chinese;
    }

    String english() {
        return english;
    }

    /** On the old host: whether the number stands inside a number 88. */
    boolean isWrapped() {
        return number > 88;
    }
}
