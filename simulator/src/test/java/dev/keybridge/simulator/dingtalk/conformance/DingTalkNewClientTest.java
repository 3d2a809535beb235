package dev.keybridge.simulator.dingtalk.conformance;

import com.aliyun.dingtalkcontact_1_0.models.GetUserHeaders;
import com.aliyun.dingtalkcontact_1_0.models.GetUserResponseBody;
import com.aliyun.dingtalkcontact_1_0.models.ListEmpLeaveRecordsHeaders;
import com.aliyun.dingtalkcontact_1_0.models.ListEmpLeaveRecordsRequest;
import com.aliyun.dingtalkcontact_1_0.models.ListEmpLeaveRecordsResponseBody;
import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenRequest;
import com.aliyun.dingtalkoauth2_1_0.models.GetAccessTokenResponseBody;
import com.aliyun.dingtalkoauth2_1_0.models.GetTokenRequest;
import com.aliyun.dingtalkoauth2_1_0.models.GetUserTokenRequest;
import com.aliyun.dingtalkoauth2_1_0.models.GetUserTokenResponseBody;
import com.aliyun.tea.TeaException;
import com.aliyun.teaopenapi.models.Config;
import com.aliyun.teautil.models.RuntimeOptions;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkFault;
import dev.keybridge.simulator.dingtalk.TestDingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.http.WebServer;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.util.List;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** DingTalk's own client of the new host understands the simulator. It knows hosts, but no path before its own. */
final class DingTalkNewClientTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private static WebServer host;

    private final TestDingTalkCorp corp = new TestDingTalkCorp(VENDOR.dingtalk());

    @BeforeAll
    static void host() throws IOException {
        host = new WebServer("127.0.0.1", 0, VENDOR.dingtalk().newHost());
    }

    @AfterAll
    static void close() {
        host.close();
    }

    private static Config config() {
        return new Config().setProtocol("http").setEndpoint("127.0.0.1:" + host.port());
    }

    private static com.aliyun.dingtalkoauth2_1_0.Client oauth() throws Exception {
        return new com.aliyun.dingtalkoauth2_1_0.Client(config());
    }

    private static com.aliyun.dingtalkcontact_1_0.Client contact() throws Exception {
        return new com.aliyun.dingtalkcontact_1_0.Client(config());
    }

    private String appToken() throws Exception {
        return oauth().getAccessToken(new GetAccessTokenRequest()
                        .setAppKey(corp.app().appKey())
                        .setAppSecret(corp.app().secret()))
                .getBody()
                .getAccessToken();
    }

    private GetUserTokenResponseBody userToken(String code) throws Exception {
        return oauth().getUserToken(new GetUserTokenRequest()
                        .setClientId(corp.app().appKey())
                        .setClientSecret(corp.app().secret())
                        .setCode(code)
                        .setGrantType("authorization_code"))
                .getBody();
    }

    private static GetUserResponseBody me(String token) throws Exception {
        return contact()
                .getUserWithOptions("me", new GetUserHeaders().setXAcsDingtalkAccessToken(token), new RuntimeOptions())
                .getBody();
    }

    private static ListEmpLeaveRecordsResponseBody leaves(String token) throws Exception {
        return contact()
                .listEmpLeaveRecordsWithOptions(
                        new ListEmpLeaveRecordsRequest()
                                .setStartTime("2026-01-01T00:00:00Z")
                                .setNextToken("0")
                                .setMaxResults(50),
                        new ListEmpLeaveRecordsHeaders().setXAcsDingtalkAccessToken(token),
                        new RuntimeOptions())
                .getBody();
    }

    private static void assertRefused(ThrowingCallable call, int status, String code) {
        assertThatThrownBy(call).isInstanceOfSatisfying(TeaException.class, error -> {
            assertThat(error.getCode()).isEqualTo(code);
            assertThat(error.getStatusCode()).isEqualTo(status);
        });
    }

    @Test
    @DisplayName("it gets the app's token in both spellings")
    void appTokens() throws Exception {
        GetAccessTokenResponseBody token = oauth().getAccessToken(new GetAccessTokenRequest()
                        .setAppKey(corp.app().appKey())
                        .setAppSecret(corp.app().secret()))
                .getBody();
        assertThat(token.getExpireIn()).isEqualTo(7200);
        assertThat(oauth().getToken(
                                TestDingTalkCorp.ID,
                                new GetTokenRequest()
                                        .setClientId(corp.app().appKey())
                                        .setClientSecret(corp.app().secret())
                                        .setGrantType("client_credentials"))
                        .getBody()
                        .getAccessToken())
                .isEqualTo(token.getAccessToken());
    }

    @Test
    @DisplayName("it exchanges a code for a user token, refreshes it and reads the profile")
    void login() throws Exception {
        GetUserTokenResponseBody token = userToken(VENDOR.dingtalk().issueAuthCode(corp.app(), "li.na"));
        assertThat(token.getCorpId()).isEqualTo(TestDingTalkCorp.ID);
        assertThat(token.getExpireIn()).isEqualTo(7200);
        GetUserResponseBody me = me(token.getAccessToken());
        assertThat(me.getUnionId()).isEqualTo(corp.corp().unionId(corp.app(), "li.na"));
        assertThat(me.getNick()).isEqualTo("小娜");
        assertThat(me.getMobile()).isEqualTo("13800000001");
        assertThat(me.getStateCode()).isEqualTo("86");
        assertThat(me.getVisitor()).isFalse();
        GetUserTokenResponseBody refreshed = oauth().getUserToken(new GetUserTokenRequest()
                        .setClientId(corp.app().appKey())
                        .setClientSecret(corp.app().secret())
                        .setRefreshToken(token.getRefreshToken())
                        .setGrantType("refresh_token"))
                .getBody();
        assertThat(me(refreshed.getAccessToken()).getUnionId()).isEqualTo(me.getUnionId());
    }

    @Test
    @DisplayName("it lists who has left")
    void leaveRecords() throws Exception {
        corp.company().leave("zhao");
        ListEmpLeaveRecordsResponseBody left = leaves(appToken());
        assertThat(left.getNextToken()).isEmpty();
        assertThat(left.getRecords()).hasSize(1);
        assertThat(left.getRecords().get(0).getUserId()).isEqualTo("zhao");
        assertThat(left.getRecords().get(0).getStateCode()).isEqualTo("852");
        assertThat(left.getRecords().get(0).getLeaveReason()).isEqualTo("delete");
    }

    @Test
    @DisplayName("it understands refusals: credentials, codes, tokens, permissions, pace")
    void refusals() throws Exception {
        assertRefused(
                () -> oauth().getAccessToken(new GetAccessTokenRequest()
                        .setAppKey(corp.app().appKey())
                        .setAppSecret("wrong")),
                400,
                "invalidClientIdOrSecret");
        assertRefused(() -> userToken("unknown"), 400, "invalidParameter.authCode.notFound");
        assertRefused(() -> leaves("unknown"), 400, "InvalidAuthentication");
        String token = appToken();
        VENDOR.dingtalk().fault(DingTalkFault.throttled());
        assertRefused(() -> leaves(token), 403, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi");
        corp.app().revoke(Permission.LEAVE_RECORDS);
        assertThatThrownBy(() -> leaves(token)).isInstanceOfSatisfying(TeaException.class, error -> {
            assertThat(error.getCode()).isEqualTo("Forbidden.AccessDenied.AccessTokenPermissionDenied");
            assertThat(error.getAccessDeniedDetail())
                    .isEqualTo(Map.of("requiredScopes", List.of("Contact.Common.Read")));
        });
    }
}
