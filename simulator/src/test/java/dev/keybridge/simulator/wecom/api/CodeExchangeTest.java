package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import dev.keybridge.simulator.wecom.session.LoginKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.time.Duration;
import java.util.List;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static org.assertj.core.api.Assertions.assertThat;

final class CodeExchangeTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());
    private final App app = corp.trimmed();

    private String code(Visitor visitor, LoginKind kind) {
        return VENDOR.wecom().issueCode(TestCorp.ID, app.agentId(), visitor, kind);
    }

    private JsonNode exchange(String code) {
        return client.get(app, "/cgi-bin/auth/getuserinfo", "code", code);
    }

    private JsonNode detail(App caller, String ticket) {
        return client.post(caller, "/cgi-bin/auth/getuserdetail", "{\"user_ticket\":\"" + ticket + "\"}");
    }

    private static List<String> fields(JsonNode answer) {
        return answer.properties().stream().map(field -> field.getKey()).toList();
    }

    @Test
    @DisplayName("the QR page's code tells the userid and nothing else")
    void web() {
        JsonNode answer = exchange(code(Visitor.member("Wang.Lei"), LoginKind.WEB));
        assertThat(answer.toString()).isEqualTo("{\"errcode\":0,\"errmsg\":\"ok\",\"userid\":\"Wang.Lei\"}");
    }

    @Test
    @DisplayName("a code is good once; open point: with which error the second time")
    void once() {
        String code = code(Visitor.member("zhao"), LoginKind.WEB);
        exchange(code);
        assertThat(errcode(exchange(code))).isEqualTo(40029);
        VENDOR.wecom().set(OpenPoint.USED_CODE, "42022");
        assertThat(errcode(exchange(code))).isEqualTo(42022);
        assertThat(errcode(exchange("made-up"))).isEqualTo(40029);
    }

    @Test
    @DisplayName("a code is good for five minutes; open point: with which error afterwards")
    void fiveMinutes() {
        String late = code(Visitor.member("zhao"), LoginKind.WEB);
        String later = code(Visitor.member("zhao"), LoginKind.WEB);
        VENDOR.clock().advance(Duration.ofSeconds(290));
        assertThat(errcode(exchange(late))).isZero();
        VENDOR.clock().advance(Duration.ofSeconds(10));
        assertThat(errcode(exchange(later))).isEqualTo(40029);
        VENDOR.wecom().set(OpenPoint.EXPIRED_CODE, "42003");
        assertThat(errcode(exchange(later))).isEqualTo(42003);
    }

    @Test
    @DisplayName("another app's token cannot exchange the code, and does not use it up")
    void boundToApp() {
        String code = code(Visitor.member("zhao"), LoginKind.WEB);
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/auth/getuserinfo", "code", code)))
                .isEqualTo(50001);
        assertThat(errcode(exchange(code))).isZero();
    }

    @Test
    @DisplayName("somebody who is no member has an openid instead, a customer an external userid as well")
    void outsiders() {
        JsonNode stranger = exchange(code(Visitor.stranger(), LoginKind.WEB));
        assertThat(fields(stranger)).containsExactly("errcode", "errmsg", "openid");
        JsonNode customer = exchange(code(Visitor.externalContact(), LoginKind.IN_APP_BASE));
        assertThat(fields(customer)).containsExactly("errcode", "errmsg", "openid", "external_userid");
    }

    @Test
    @DisplayName("a member of a linked corp comes with that corp's id in front")
    void linked() {
        assertThat(exchange(code(new Visitor.LinkedMember("wwlinked", "mei"), LoginKind.WEB))
                        .path("userid")
                        .asText())
                .isEqualTo("wwlinked/mei");
    }

    @Test
    @DisplayName(
            "a member outside the visible scope still gets in, without a ticket; a disabled one too; one who left does not")
    void unusualMembers() {
        app.visibleDepartments(4L);
        assertThat(fields(exchange(code(Visitor.member("li.na"), LoginKind.IN_APP_PRIVATE))))
                .containsExactly("errcode", "errmsg", "userid");
        corp.company().disable("zhao");
        assertThat(exchange(code(Visitor.member("zhao"), LoginKind.WEB))
                        .path("userid")
                        .asText())
                .isEqualTo("zhao");
        String code = code(Visitor.member("zhao"), LoginKind.WEB);
        corp.company().leave("zhao");
        assertThat(fields(exchange(code))).containsExactly("errcode", "errmsg", "openid");
    }

    @Test
    @DisplayName("open point: capitals of the userid that the exchange tells")
    void capitals() {
        VENDOR.wecom().set(OpenPoint.LOGIN_USERID_CASE, "upper");
        assertThat(exchange(code(Visitor.member("wang.lei"), LoginKind.WEB))
                        .path("userid")
                        .asText())
                .isEqualTo("WANG.LEI");
        VENDOR.wecom().set(OpenPoint.LOGIN_USERID_CASE, "lower");
        assertThat(exchange(code(Visitor.member("Wang.Lei"), LoginKind.WEB))
                        .path("userid")
                        .asText())
                .isEqualTo("wang.lei");
    }

    @Test
    @DisplayName("with consent the app gets a ticket for the private fields, without a name")
    void privateFields() {
        String ticket = exchange(code(Visitor.member("li.na"), LoginKind.IN_APP_PRIVATE))
                .path("user_ticket")
                .asText();
        JsonNode detail = detail(app, ticket);
        assertThat(fields(detail))
                .containsExactly(
                        "errcode",
                        "errmsg",
                        "userid",
                        "gender",
                        "avatar",
                        "qr_code",
                        "mobile",
                        "email",
                        "biz_mail",
                        "address");
        assertThat(detail.path("mobile").asText()).isEqualTo("13800000001");
    }

    @Test
    @DisplayName("what the administrator did not tick is missing; open point: or empty")
    void tickedFields() {
        app.tickSensitiveFields("mobile");
        String ticket = exchange(code(Visitor.member("li.na"), LoginKind.IN_APP_PRIVATE))
                .path("user_ticket")
                .asText();
        assertThat(fields(detail(app, ticket))).containsExactly("errcode", "errmsg", "userid", "mobile");
        VENDOR.wecom().set(OpenPoint.WITHHELD_FIELDS, "empty");
        assertThat(detail(app, ticket).path("email").asText("?")).isEmpty();
        assertThat(detail(app, ticket).path("gender").asText()).isEqualTo("0");
    }

    @Test
    @DisplayName("a ticket lasts half an hour, belongs to one app, and cannot be made up")
    void tickets() {
        String ticket = exchange(code(Visitor.member("li.na"), LoginKind.IN_APP_PRIVATE))
                .path("user_ticket")
                .asText();
        assertThat(errcode(detail(corp.old(), ticket))).isEqualTo(84015);
        assertThat(errcode(detail(app, "made-up"))).isEqualTo(84015);
        assertThat(errcode(detail(app, ""))).isEqualTo(40063);
        VENDOR.clock().advance(Duration.ofSeconds(1800));
        assertThat(errcode(detail(app, ticket))).isEqualTo(84014);
    }

    @Test
    @DisplayName("the old path tells the same in its old spelling")
    void legacy() {
        JsonNode member = client.get(
                app, "/cgi-bin/user/getuserinfo", "code", code(Visitor.member("li.na"), LoginKind.IN_APP_PRIVATE));
        assertThat(fields(member))
                .containsExactly("errcode", "errmsg", "UserId", "DeviceId", "user_ticket", "expires_in");
        JsonNode customer =
                client.get(app, "/cgi-bin/user/getuserinfo", "code", code(Visitor.externalContact(), LoginKind.WEB));
        assertThat(fields(customer)).containsExactly("errcode", "errmsg", "OpenId", "DeviceId", "external_userid");
    }
}
