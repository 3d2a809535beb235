package dev.keybridge.simulator.dingtalk.login;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkClient;
import dev.keybridge.simulator.dingtalk.TestDingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.page.Phone;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

/** Sign-in inside the client: phone, workbench, script and its codes. */
final class InClientTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestDingTalkCorp corp = new TestDingTalkCorp(VENDOR.dingtalk());
    private final DingTalkClient client = new DingTalkClient(VENDOR.dingtalk());
    private final Phone phone = new Phone(Phone.DINGTALK);

    private JsonNode ask(Phone browser, String page) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("callback", "answer1");
        query.put("corpId", TestDingTalkCorp.ID);
        query.put("clientId", corp.app().appKey());
        query.put("page", page);
        String body = browser.open(VENDOR.dingtalk().jsapiScriptUrl() + "?" + Phone.encode(query))
                .body();
        assertThat(body).startsWith("simulatedDingTalk.answer1(").endsWith(");");
        try {
            return DingTalkClient.JSON.readTree(body.substring(body.indexOf('(') + 1, body.length() - 2));
        } catch (IOException noJson) {
            throw new UncheckedIOException(noJson);
        }
    }

    private JsonNode exchange(String code) {
        return client.old("/topapi/v2/user/getuserinfo", client.token(corp.app()), "{\"code\":\"" + code + "\"}");
    }

    @Test
    @DisplayName("the phone page makes a browser somebody's client; the script then gives codes for that person")
    void phone() {
        String address = VENDOR.dingtalk().phoneUrl(TestDingTalkCorp.ID);
        phone.submit(phone.open(address), "pick", Map.of("userid", "li.na"));
        assertThat(phone.open(address).body()).contains("李娜 (li.na)");
        JsonNode user =
                exchange(ask(phone, "http://127.0.0.1:8080").path("code").asText());
        assertThat(user.path("result").path("userid").asText()).isEqualTo("li.na");
        assertThat(user.path("result").path("unionid").asText())
                .isEqualTo(corp.corp().unionId(corp.app(), "li.na"));
        assertThat(user.path("result").path("sys").asBoolean(true)).isFalse();
        assertThat(user.path("result").has("mobile")).isFalse();
        phone.submit(phone.open(address), "pick", Map.of("visitor", "nobody"));
        assertThat(ask(phone, "http://127.0.0.1:8080").path("errorMessage").asText())
                .isEqualTo("nobody_signed_in");
    }

    @Test
    @DisplayName("codes are refused outside the client, to foreign pages and to people who are no members")
    void refusals() {
        VENDOR.dingtalk().signedIn(TestDingTalkCorp.ID, "li.na");
        assertThat(ask(new Phone(Phone.DESKTOP), "http://127.0.0.1:8080")
                        .path("errorMessage")
                        .asText())
                .isEqualTo("not_in_client");
        corp.app().homePages("https://kc.example/realms/r/workbench?corpid=$CORPID$");
        assertThat(ask(phone, "http://127.0.0.1:8080").path("errorMessage").asText())
                .isEqualTo("home_page");
        assertThat(ask(phone, "https://kc.example").has("code")).isTrue();
        assertThat(phone.open(VENDOR.dingtalk().phoneUrl(TestDingTalkCorp.ID)).body())
                .contains("https://kc.example/realms/r/workbench?corpid=" + TestDingTalkCorp.ID);
        VENDOR.dingtalk().signedIn(TestDingTalkCorp.ID, DingTalkVisitor.stranger());
        assertThat(ask(phone, "https://kc.example").path("errorMessage").asText())
                .isEqualTo("not_in_organisation");
    }

    @Test
    @DisplayName("a code works once for five minutes; codes of the login page are 40078; whoever left is 40079")
    void codes() {
        String code = VENDOR.dingtalk().issueJsapiCode(corp.app(), "boss");
        JsonNode boss = exchange(code).path("result");
        assertThat(boss.path("sys").asBoolean()).isTrue();
        assertThat(boss.path("sys_level").asInt()).isEqualTo(1);
        assertThat(exchange(code).path("errcode").asInt()).isEqualTo(40078);
        assertThat(exchange(VENDOR.dingtalk().issueAuthCode(corp.app(), "boss"))
                        .path("errcode")
                        .asInt())
                .isEqualTo(40078);
        assertThat(exchange("").path("errcode").asInt()).isEqualTo(41026);
        String late = VENDOR.dingtalk().issueJsapiCode(corp.app(), "boss");
        VENDOR.clock().advance(Duration.ofMinutes(5));
        assertThat(exchange(late).path("errcode").asInt()).isEqualTo(40078);
        String leaver = VENDOR.dingtalk().issueJsapiCode(corp.app(), "zhao");
        corp.company().leave("zhao");
        assertThat(exchange(leaver).path("errcode").asInt()).isEqualTo(40079);
    }

    @Test
    @DisplayName("the script stands at the vendor's path in any version, everything beside it is 404")
    void script() {
        String address = VENDOR.dingtalk().jsapiScriptUrl();
        HttpResponse<String> script = phone.open(address);
        assertThat(script.headers().firstValue("Content-Type")).hasValue("application/javascript; charset=UTF-8");
        assertThat(script.body()).contains("requestAuthCode");
        assertThat(phone.open(address.replace("3.2.9", "2.10.3")).statusCode()).isEqualTo(200);
        assertThat(phone.open(address.replace("open", "shut")).statusCode()).isEqualTo(404);
        assertThat(phone.open(address + "?callback=alert(1)//").statusCode()).isEqualTo(404);
    }
}
