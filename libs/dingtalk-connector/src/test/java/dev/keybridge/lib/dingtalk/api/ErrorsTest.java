package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.crawl.FakeVendor.Answer;
import dev.keybridge.lib.dingtalk.FakeDingTalk;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.VendorThrottled;
import dev.keybridge.lib.http.VendorUnreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

final class ErrorsTest {
    private static final String GET = "/topapi/v2/user/get";
    private static final String LEAVES = "/v1.0/contact/empLeaveRecords";
    private static final Map<String, Class<? extends VendorException>> KINDS = Map.of(
            "retry", VendorUnreachable.class,
            "slower", VendorThrottled.class,
            "admin", VendorRefused.class,
            "record", VendorRejectedRecord.class,
            "bug", VendorSpokeNonsense.class);

    private final FakeDingTalk vendor = new FakeDingTalk();

    @AfterEach
    void close() {
        vendor.close();
    }

    @ParameterizedTest
    @CsvSource({
        "-1, retry, 4",
        "15, retry, 4",
        "1002, retry, 4",
        "400001, retry, 4",
        "90018, slower, 4",
        "90002, slower, 4",
        "90014, slower, 4",
        "90020, admin, 1",
        "40014, admin, 2",
        "42001, admin, 2",
        "40001, admin, 2",
        "40000, admin, 2",
        "41001, admin, 2",
        "40096, admin, 1",
        "40089, admin, 1",
        "60011, admin, 1",
        "43007, admin, 1",
        "48002, admin, 1",
        "60020, admin, 1",
        "50003, admin, 1",
        "50005, admin, 1",
        "70001, admin, 1",
        "41030, admin, 1",
        "98765, admin, 1",
        "50002, record, 1",
        "50004, record, 1",
        "33012, record, 1",
        "60111, record, 1",
        "60121, record, 1",
        "60003, record, 1",
        "60120, record, 1",
        "33011, record, 1",
        "40078, record, 1",
        "40079, record, 1",
        "400002, bug, 1",
        "40035, bug, 1",
        "40009, bug, 1",
        "22, bug, 1",
        "404, bug, 1",
    })
    @DisplayName(
            "a number of the old API means the same by itself and in the gateway's envelope, whatever the text says")
    void legacy(String code, String kind, int attempts) {
        vendor.legacy(GET, question -> FakeDingTalk.error(code));
        assertFails(code, kind, attempts, GET);
        vendor.legacy(GET, question -> FakeDingTalk.wrapped(code, ""));
        assertFails(code, kind, 2 * attempts, GET);
    }

    @Test
    @DisplayName("an empty envelope of the gateway is passing")
    void emptyEnvelope() {
        vendor.legacy(GET, question -> FakeDingTalk.wrapped("", ""));
        assertFails("88", "retry", 4, GET);
    }

    @ParameterizedTest
    @CsvSource({
        "403, Forbidden.AccessDenied.QpsLimitForAppkeyAndApi, slower, 4",
        "403, Forbidden.AccessDenied.QpsLimitForApi, slower, 4",
        "403, Forbidden.AccessDenied.QpmLimitForAppkeyAndApi, slower, 2",
        "403, Forbidden.AccessDenied.ApiCountLimitForOrg, admin, 1",
        "403, Forbidden.AccessDenied.AccessTokenPermissionDenied, admin, 1",
        "403, Forbidden.AccessDenied.IpNotInWhiteList, admin, 1",
        "403, Forbidden.AccessDenied.Whatever, admin, 1",
        "400, InvalidAuthentication, admin, 2",
        "400, accesstoken.expired, admin, 2",
        "400, Missingbody, bug, 1",
        "400, AuthenticationFailed.MissingParameter, bug, 1",
        "400, unheard.of, admin, 1",
        "500, system.busy, retry, 4",
        "429, systemBusy, retry, 4",
    })
    @DisplayName("a word of the new API says what to do now, whatever the text says")
    void current(int status, String code, String kind, int attempts) {
        vendor.current(LEAVES, question -> FakeDingTalk.refused(status, code, ""));
        assertFails(code, kind, attempts, LEAVES);
    }

    @ParameterizedTest
    @CsvSource({"500, unknownError, retry, 4", "504, timeout, retry, 4", "429, whatever, slower, 4"})
    @DisplayName("a word that is not listed weighs less than its status")
    void byStatus(int status, String code, String kind, int attempts) {
        vendor.current(LEAVES, question -> FakeDingTalk.refused(status, code, ""));
        assertFails("http-" + status, kind, attempts, LEAVES);
    }

    @Test
    @DisplayName("a path that the new host does not know is a mistake, though it comes as a success")
    void unknownPath() {
        vendor.current(LEAVES, question -> Answer.ok("{\"errcode\":404,\"errmsg\":\"linmei 13900000001\"}"));
        assertFails("404", "bug", 1, LEAVES);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200 | {\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"linmei 13900000001\"}",
                "200 | <!doctype html>linmei 13900000001",
                "405 | <html>linmei 13900000001",
            })
    @DisplayName("the door-keeper of too many requests is left alone for five minutes, on both hosts")
    void shutOut(int status, String body) {
        vendor.legacy(GET, question -> new Answer(status, body));
        assertFails(DingTalkErrors.IP_BLOCKED, "slower", 1, GET);
        assertFails("busy-here", "slower", 0, LEAVES);
    }

    @Test
    @DisplayName("a gateway's page with a status of its own is passing")
    void gatewayPage() {
        vendor.legacy(GET, question -> new Answer(502, "<html>"));
        assertFails("http-502", "retry", 4, GET);
    }

    @Test
    @DisplayName("missing permissions are named, if they are nothing but permissions")
    void permissions() {
        vendor.legacy(GET, question -> FakeDingTalk.wrapped("60011", "{requiredScopes=[qyapi_get_member]}"));
        assertThat(failure(GET)).hasMessageContaining("needs: qyapi_get_member (");
        vendor.legacy(GET, question -> FakeDingTalk.wrapped("60011", "{requiredScopes=[mei lin, 13900000001]}"));
        assertThat(failure(GET)).hasMessageContaining("needs (").hasMessageNotContainingAny("mei", "139");
        vendor.current(
                LEAVES,
                question -> FakeDingTalk.refused(
                        403,
                        DingTalkErrors.PERMISSION_MISSING,
                        ",\"accessdenieddetail\":{\"requiredScopes\":[\"Contact.Common.Read\",\"mei lin\",\"13900000001\"]}"));
        assertThat(failure(LEAVES)).hasMessageContaining("needs: Contact.Common.Read (");
    }

    @Test
    @DisplayName("an address that is not in the allow-list is named, since the administrator must enter it")
    void address() {
        vendor.legacy(GET, question -> FakeDingTalk.wrapped("60020", "your ip [203.0.113.7] is not in the list"));
        assertThat(failure(GET))
                .hasMessageContaining("allow-list: 203.0.113.7 (")
                .hasMessageNotContaining("linmei");
    }

    @ParameterizedTest
    @CsvSource({"6abc0def1ghi2, 6abc0def1ghi2", "lin mei, ", "'', "})
    @DisplayName("the request's id is kept for DingTalk's support, if it is nothing but an id")
    void requestId(String id, String kept) {
        vendor.legacy(GET, question -> Answer.ok("{\"errcode\":60121,\"request_id\":\"" + id + "\"}"));
        assertThat(failure(GET).hint().orElse(null)).isEqualTo(kept);
    }

    @Test
    @DisplayName("a code that is none is not repeated to anybody")
    void unreadableCode() {
        vendor.legacy(GET, question -> FakeDingTalk.wrapped("lin mei", ""));
        assertThat(failure(GET)).isInstanceOf(VendorRefused.class).hasMessageContaining("unreadable-code");
    }

    private void assertFails(String code, String kind, int attempts, String path) {
        assertThatExceptionOfType(KINDS.get(kind))
                .isThrownBy(() -> ask(path))
                .satisfies(e -> assertThat(e.vendorCode()).isEqualTo(code))
                .satisfies(e -> assertThat(DingTalkErrors.is(e, "1", code)).isTrue())
                .withMessageNotContainingAny("linmei", "13900000001", "token-of");
        assertThat(vendor.questions(path)).hasSize(attempts);
    }

    private VendorException failure(String path) {
        return catchThrowableOfType(VendorException.class, () -> ask(path));
    }

    private void ask(String path) {
        DingTalkClient client = vendor.client(RetryPolicy.CRAWL);
        if (path.equals(GET)) {
            client.users().get("u1");
        } else {
            client.leaves().list(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
        }
    }
}
