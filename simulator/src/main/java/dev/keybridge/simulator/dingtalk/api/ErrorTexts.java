package dev.keybridge.simulator.dingtalk.api;

import java.util.Map;

/** Chinese error texts of the old host, after its error table. */
final class ErrorTexts {
    private static final Map<Integer, String> TEXTS = Map.ofEntries(
            Map.entry(33011, "无效的角色ID"),
            Map.entry(33012, "无效的USERID"),
            Map.entry(40009, "不合法的部门id"),
            Map.entry(40029, "不合法的oauth_code"),
            Map.entry(40035, "不合法的参数"),
            Map.entry(40068, "不合法的偏移量"),
            Map.entry(40069, "不合法的分页大小"),
            Map.entry(40078, "不存在的临时授权码"),
            Map.entry(40079, "授权信息不存在"),
            Map.entry(40096, "不合法的appKey或appSecret"),
            Map.entry(40104, "手机号码不合法"),
            Map.entry(41026, "缺少免登授权码"),
            Map.entry(43002, "需要POST请求"),
            Map.entry(44002, "POST的数据包为空"),
            Map.entry(47001, "解析JSON/XML内容错误"),
            Map.entry(50002, "用户不在可见范围内"),
            Map.entry(50004, "部门不在可见范围内"),
            Map.entry(60003, "部门不存在"),
            Map.entry(60121, "找不到该用户"),
            Map.entry(400002, "参数无效"));

    private ErrorTexts() {}

    static String of(int number) {
        return TEXTS.getOrDefault(number, "错误");
    }
}
