package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.crawl.FakeVendor.Answer;
import dev.keybridge.lib.dingtalk.FakeDingTalk;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.VendorUnreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

final class DingTalkClientTest {
    private static final String GET = "/topapi/v2/user/get";
    private static final String LEAVES = "/v1.0/contact/empLeaveRecords";
    private static final String EXCHANGE = "/v1.0/oauth2/userAccessToken";
    private static final String ME = "/v1.0/contact/users/me";
    private static final String USER = "{\"userid\":\"u1\",\"unionid\":\"U1\"}";
    private static final Instant FROM = Instant.parse("2026-01-01T00:00:00Z");

    private final FakeDingTalk vendor = new FakeDingTalk();
    private final DingTalkClient client = vendor.client(RetryPolicy.LOGIN);

    @AfterEach
    void close() {
        vendor.close();
    }

    @Test
    @DisplayName("one token is fetched and shown to both hosts, to each where it looks for it and nowhere else")
    void oneToken() {
        vendor.legacy(GET, USER).current(LEAVES, question -> Answer.ok("{\"records\":[],\"nextToken\":\"\"}"));
        assertThat(client.users().get("u1").unionId()).isEqualTo("U1");
        assertThat(client.leaves().list(FROM, FROM)).isEmpty();
        assertThat(vendor.questions(FakeDingTalk.TOKEN))
                .singleElement()
                .satisfies(question -> assertThat(question)
                        .containsEntry("appKey", "dingapp1")
                        .containsEntry("appSecret", "s3cr3t-of-dingapp1"));
        assertThat(vendor.questions(GET).get(0))
                .containsEntry("access_token", "token-of-dingapp1")
                .doesNotContainKey(FakeDingTalk.HEADER);
        assertThat(vendor.questions(LEAVES).get(0))
                .containsEntry(FakeDingTalk.HEADER, "token-of-dingapp1")
                .doesNotContainKey("access_token");
        assertThat(client.calls()).isEqualTo(3);
    }

    @Test
    @DisplayName("each app has a token of its own")
    void twoApps() {
        vendor.legacy(GET, USER);
        client.users().get("u1");
        vendor.client("dingapp2", RetryPolicy.LOGIN).users().get("u1");
        assertThat(vendor.questions(GET))
                .extracting(question -> question.get("access_token"))
                .containsExactly("token-of-dingapp1", "token-of-dingapp2");
    }

    @ParameterizedTest
    @CsvSource({"legacy", "wrapped", "current"})
    @DisplayName("a token that has ended is renewed once, whichever way DingTalk says so")
    void renewed(String style) {
        AtomicInteger issued = new AtomicInteger();
        vendor.current(
                FakeDingTalk.TOKEN,
                question -> Answer.ok("{\"accessToken\":\"t" + issued.incrementAndGet() + "\",\"expireIn\":7200}"));
        vendor.legacy(GET, question -> {
            boolean good = "t2".equals(question.get("access_token"));
            Answer bad = style.equals("wrapped") ? FakeDingTalk.wrapped("40014", "") : FakeDingTalk.error("40014");
            return good ? FakeDingTalk.result(USER) : bad;
        });
        vendor.current(
                LEAVES,
                question -> "t2".equals(question.get(FakeDingTalk.HEADER))
                        ? Answer.ok("{\"records\":[]}")
                        : FakeDingTalk.refused(400, DingTalkErrors.INVALID_TOKEN, ""));
        if (style.equals("current")) {
            client.leaves().list(FROM, FROM);
        } else {
            client.users().get("u1");
        }
        assertThat(issued.get()).isEqualTo(2);
        client.users().get("u1");
        client.leaves().list(FROM, FROM);
        assertThat(issued.get()).as("good for the other host as well").isEqualTo(2);
    }

    @Test
    @DisplayName("a token that stays bad is no reason to ask for ever")
    void badForGood() {
        vendor.fails(GET, "40014");
        for (int i = 0; i < 20; i++) {
            assertThatExceptionOfType(VendorRefused.class)
                    .isThrownBy(() -> client.users().get("u1"));
        }
        assertThat(vendor.questions(FakeDingTalk.TOKEN)).hasSizeLessThan(10);
    }

    @Test
    @DisplayName("wrong credentials are a matter for the administrator, and are not tried again at once")
    void wrongCredentials() {
        vendor.current(FakeDingTalk.TOKEN, question -> FakeDingTalk.refused(400, DingTalkErrors.WRONG_CREDENTIALS, ""));
        for (int i = 0; i < 3; i++) {
            assertThatExceptionOfType(VendorRefused.class)
                    .isThrownBy(() -> client.users().get("u1"))
                    .satisfies(e -> assertThat(DingTalkErrors.is(e, DingTalkErrors.WRONG_CREDENTIALS))
                            .isTrue())
                    .withMessageNotContaining("s3cr3t");
        }
        assertThat(vendor.questions(FakeDingTalk.TOKEN)).hasSize(1);
    }

    @Test
    @DisplayName("the login page's code becomes a user token, which shows the profile; no app token is needed")
    void browserLogin() {
        vendor.current(
                        EXCHANGE,
                        question -> Answer.ok(
                                "{\"expireIn\":7200,\"accessToken\":\"ut-1\",\"refreshToken\":\"rt-1\",\"corpId\":\"dingcorp1\"}"))
                .current(
                        ME,
                        question -> Answer.ok(
                                "{\"nick\":\"小林\",\"unionId\":\"uNi0n\",\"openId\":\"o\",\"mobile\":\"13900000001\","
                                        + "\"stateCode\":\"86\",\"email\":\"\",\"visitor\":false}"));
        DingTalkUserToken token = client.login().exchange("c0de");
        assertThat(token.corpId()).contains("dingcorp1");
        assertThat(token.toString()).doesNotContain("ut-1");
        DingTalkProfile profile = client.login().me(token.token());
        assertThat(profile.unionId()).isEqualTo("uNi0n");
        assertThat(profile.toString()).doesNotContain("13900000001", "小林");
        assertThat(vendor.questions(EXCHANGE).get(0))
                .containsEntry("clientId", "dingapp1")
                .containsEntry("clientSecret", "s3cr3t-of-dingapp1")
                .containsEntry("code", "c0de")
                .containsEntry("grantType", "authorization_code")
                .doesNotContainKey(FakeDingTalk.HEADER);
        assertThat(vendor.questions(ME).get(0)).containsEntry(FakeDingTalk.HEADER, "ut-1");
        assertThat(vendor.questions(FakeDingTalk.TOKEN)).isEmpty();
    }

    @Test
    @DisplayName("a code that is no good, a profile that may not be seen and one without a unionid are told apart")
    void browserLoginFails() {
        vendor.current(EXCHANGE, question -> FakeDingTalk.refused(400, DingTalkErrors.OAUTH_CODE_UNKNOWN, ""));
        assertThatExceptionOfType(VendorRejectedRecord.class)
                .isThrownBy(() -> client.login().exchange("c0de"))
                .satisfies(e -> assertThat(DingTalkErrors.is(e, DingTalkErrors.OAUTH_CODE_UNKNOWN))
                        .isTrue())
                .withMessageNotContaining("c0de");
        vendor.current(
                ME,
                question -> FakeDingTalk.refused(
                        403,
                        DingTalkErrors.PERMISSION_MISSING,
                        ",\"accessdenieddetail\":{\"requiredScopes\":[\"Contact.User.Read\"]}"));
        assertThatExceptionOfType(VendorRefused.class)
                .isThrownBy(() -> client.login().me(Secret.of("ut-1")))
                .withMessageContaining("Contact.User.Read")
                .withMessageNotContaining("ut-1");
        vendor.current(ME, question -> FakeDingTalk.refused(400, DingTalkErrors.INVALID_TOKEN, ""));
        assertThatExceptionOfType(VendorRefused.class)
                .isThrownBy(() -> client.login().me(Secret.of("ut-1")));
        vendor.current(ME, question -> Answer.ok("{\"nick\":\"小林\"}"));
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> client.login().me(Secret.of("ut-1")).unionId());
        assertThat(vendor.questions(FakeDingTalk.TOKEN)).isEmpty();
    }

    @Test
    @DisplayName("the code of a page inside DingTalk is asked about on the old host with the app's token")
    void inAppLogin() {
        String path = "/topapi/v2/user/getuserinfo";
        vendor.legacy(path, "{\"userid\":\"u1\",\"name\":\"林\",\"unionid\":\"U1\",\"sys\":false,\"sys_level\":0}");
        DingTalkInAppUser user = client.login().getUserInfo("js-code");
        assertThat(user).isEqualTo(new DingTalkInAppUser("u1", "U1", Optional.of("林")));
        assertThat(user.toString()).doesNotContain("林");
        assertThat(vendor.questions(path).get(0))
                .containsEntry("code", "js-code")
                .containsEntry("access_token", "token-of-dingapp1");
        vendor.fails(path, "40078");
        assertThatExceptionOfType(VendorRejectedRecord.class)
                .isThrownBy(() -> client.login().getUserInfo("js-code"))
                .satisfies(e -> assertThat(DingTalkErrors.is(e, DingTalkErrors.JSAPI_CODE_UNKNOWN))
                        .isTrue());
    }

    @Test
    @DisplayName("a code is not sent again when the gateway does not know what came of it: it would be told to be used")
    void codeOnce() {
        String path = "/topapi/v2/user/getuserinfo";
        vendor.legacy(path, question -> FakeDingTalk.wrapped("", ""))
                .current(EXCHANGE, question -> new Answer(504, "{\"code\":\"timeout\"}"));
        assertThatExceptionOfType(VendorUnreachable.class)
                .isThrownBy(() -> client.login().getUserInfo("js-code"));
        assertThatExceptionOfType(VendorUnreachable.class)
                .isThrownBy(() -> client.login().exchange("c0de"));
        assertThat(vendor.questions(path)).hasSize(1);
        assertThat(vendor.questions(EXCHANGE)).hasSize(1);
    }

    @Test
    @DisplayName("an external contact is no employee, and a stranger is neither")
    void employment() {
        String path = "/topapi/user/getbyunionid";
        vendor.legacy(path, "{\"contact_type\":0,\"userid\":\"u1\"}");
        assertThat(client.users().getByUnionId("U1").isEmployee()).isTrue();
        assertThat(client.users().getByUnionId("U1").userId()).isEqualTo("u1");
        vendor.legacy(path, "{\"contact_type\":1,\"userid\":\"e1\"}");
        assertThat(client.users().getByUnionId("U1").isEmployee()).isFalse();
        vendor.fails(path, "60121");
        assertThatExceptionOfType(VendorRejectedRecord.class)
                .isThrownBy(() -> client.users().getByUnionId("U1"))
                .satisfies(e -> assertThat(DingTalkErrors.is(e, DingTalkErrors.NO_SUCH_USER))
                        .isTrue());
    }

    @Test
    @DisplayName("people, departments and the scope are read under their names")
    void areas() {
        vendor.legacy("/topapi/v2/user/list", "{\"has_more\":true,\"next_cursor\":100,\"list\":[" + USER + ",7]}")
                .legacy("/topapi/user/listid", "{\"userid_list\":[\"a\",\"b\"]}")
                .legacy(
                        "/topapi/v2/department/listsub",
                        "[{\"dept_id\":501,\"name\":\"研发\",\"parent_id\":1,\"create_dept_group\":true}]")
                .legacy("/topapi/v2/department/listsubid", "{\"dept_id_list\":[501,502]}")
                .legacy(
                        "/topapi/v2/department/get",
                        "{\"dept_id\":501,\"name\":\"研发\",\"parent_id\":1,\"order\":7,\"source_identifier\":\"hr-77\","
                                + "\"dept_manager_userid_list\":[\"u1\"]}")
                .legacy(
                        "/auth/scopes",
                        question -> Answer.ok(
                                "{\"errcode\":0,\"auth_org_scopes\":{\"authed_dept\":[1],\"authed_user\":[\"u1\"]}}"));

        DingTalkPage<DingTalkUser> page = client.users().list(1, 0, 50);
        assertThat(page.next()).isEqualTo(OptionalLong.of(100));
        assertThat(page.items().get(0).userId()).isEqualTo("u1");
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> page.items().get(1).userId());
        assertThat(vendor.questions("/topapi/v2/user/list").get(0))
                .containsEntry("dept_id", "1")
                .containsEntry("cursor", "0")
                .containsEntry("size", "50")
                .containsEntry("contain_access_limit", "true");
        assertThat(client.users().listIds(1)).containsExactly("a", "b");
        assertThat(client.departments().listSub(1))
                .containsExactly(new DingTalkDepartment(
                        501, OptionalLong.of(1), "研发", OptionalLong.empty(), Optional.empty(), Optional.empty()));
        assertThat(client.departments().listSubIds(1)).containsExactly(501L, 502L);
        assertThat(client.departments().get(501))
                .isEqualTo(new DingTalkDepartment(
                        501,
                        OptionalLong.of(1),
                        "研发",
                        OptionalLong.of(7),
                        Optional.of(List.of("u1")),
                        Optional.of("hr-77")));
        assertThat(client.scopes().get()).isEqualTo(new DingTalkScopes(List.of(1L), List.of("u1")));
    }

    @Test
    @DisplayName("roles and their holders are read page by page, and each counts once")
    void roles() {
        vendor.legacy(
                "/topapi/role/list",
                question -> FakeDingTalk.result(
                        question.get("offset").equals("0")
                                ? "{\"hasMore\":true,\"list\":[{\"groupId\":9,\"name\":\"职务\",\"roles\":[{\"id\":1,\"name\":\"A\"}]},"
                                        + "{\"groupId\":8,\"name\":\"空\"}]}"
                                : "{\"hasMore\":false,\"list\":[{\"groupId\":9,\"name\":\"职务\",\"roles\":[{\"id\":1,\"name\":\"A\"},"
                                        + "{\"id\":2,\"name\":\"B\"}]}]}"));
        vendor.legacy(
                "/topapi/role/simplelist",
                question -> FakeDingTalk.result(
                        question.get("offset").equals("0")
                                ? "{\"hasMore\":true,\"nextCursor\":7,\"list\":[{\"userid\":\"a\",\"name\":\"n\"}]}"
                                : "{\"hasMore\":false,\"list\":[{\"userid\":\"a\"},{\"userid\":\"b\"}]}"));
        assertThat(client.roles().list())
                .containsExactly(new DingTalkRole(1, "A", 9, "职务"), new DingTalkRole(2, "B", 9, "职务"));
        assertThat(client.roles().members(1)).containsExactly("a", "b");
        assertThat(vendor.questions("/topapi/role/list"))
                .extracting(question -> question.get("offset"))
                .containsExactly("0", "200");
        assertThat(vendor.questions("/topapi/role/simplelist"))
                .extracting(question -> question.get("offset"))
                .containsExactly("0", "7");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"same | ,\"nextCursor\":0", "always more | "})
    @DisplayName("lists that never end do not keep us busy for ever")
    void endless(String kind, String cursor) {
        String more = cursor == null ? "" : cursor;
        vendor.legacy("/topapi/role/simplelist", "{\"hasMore\":true" + more + ",\"list\":[{\"userid\":\"a\"}]}")
                .current(LEAVES, question -> Answer.ok("{\"nextToken\":\"7\",\"records\":[{\"userId\":\"a\"}]}"));
        assertEndless(() -> client.roles().members(1));
        assertEndless(() -> client.leaves().list(FROM, FROM));
    }

    @Test
    @DisplayName("those who have left are read page by page")
    void leaves() {
        vendor.current(
                LEAVES,
                question -> Answer.ok(
                        question.get("nextToken").equals("0")
                                ? "{\"nextToken\":\"50\",\"records\":[{\"userId\":\"a\",\"leaveTime\":\"2026-01-05T02:00:00Z\",\"leaveReason\":\"delete\"}]}"
                                : "{\"nextToken\":\"\",\"records\":[{\"userId\":\"b\"}]}"));
        assertThat(client.leaves().list(FROM, FROM.plusSeconds(60)))
                .containsExactly(
                        new DingTalkLeave("a", Optional.of("2026-01-05T02:00:00Z"), Optional.of("delete")),
                        new DingTalkLeave("b", Optional.empty(), Optional.empty()));
        assertThat(vendor.questions(LEAVES).get(0))
                .containsAllEntriesOf(Map.of(
                        "startTime", "2026-01-01T00:00:00Z", "endTime", "2026-01-01T00:01:00Z", "maxResults", "50"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/topapi/v2/user/list | {\"errcode\":0}",
                "/topapi/v2/user/list | {\"errcode\":0,\"result\":{}}",
                "/topapi/v2/user/list | {\"errcode\":0,\"result\":{\"list\":{}}}",
                "/topapi/v2/user/list | {\"errcode\":0,\"result\":{\"has_more\":true,\"list\":[]}}",
                "/topapi/v2/user/list | {\"errcode\":0,\"result\":{\"list\":[",
            })
    @DisplayName("an answer that lacks what was asked for is not an empty answer")
    void halfAnswers(String path, String json) {
        vendor.legacy(path, question -> Answer.ok(json));
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(() -> client.users().list(1, 0, 100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "{\"accessToken\":\"\",\"expireIn\":7200}", "{\"access_token\":\"t\",\"expires_in\":7200}"})
    @DisplayName("an answer without a token is none")
    void noToken(String json) {
        vendor.current(FakeDingTalk.TOKEN, question -> Answer.ok(json)).legacy(GET, USER);
        assertThatExceptionOfType(VendorException.class)
                .isThrownBy(() -> client.users().get("u1"))
                .isInstanceOf(VendorSpokeNonsense.class);
    }

    private static void assertEndless(Runnable call) {
        assertThatExceptionOfType(VendorSpokeNonsense.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo("endless-paging"));
    }
}
