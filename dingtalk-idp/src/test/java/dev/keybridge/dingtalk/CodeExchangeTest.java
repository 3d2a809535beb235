package dev.keybridge.dingtalk;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.signin.SignInRefused;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CodeExchangeTest {
    private final FakeDingTalk dingtalk = new FakeDingTalk();

    @BeforeEach
    void goodAnswers() {
        dingtalk.on(
                FakeDingTalk.EXCHANGE, 200, "{\"accessToken\":\"ut-1\",\"refreshToken\":\"rt-1\",\"expireIn\":7200}");
        dingtalk.on(
                FakeDingTalk.ME,
                200,
                "{\"nick\":\"小可爱\",\"unionId\":\"uNi0nA1\",\"openId\":\"o1\",\"mobile\":\"13900000009\",\"stateCode\":\"86\","
                        + "\"email\":\"me@home.example\"}");
        dingtalk.result(FakeDingTalk.BY_UNIONID, "{\"contact_type\":0,\"userid\":\"U1001\"}");
        dingtalk.result(FakeDingTalk.IN_APP, "{\"userid\":\"U1001\",\"name\":\"林小\",\"unionid\":\"uNi0nA1\"}");
        employee("\"active\":true");
    }

    @AfterEach
    void close() {
        dingtalk.close();
    }

    @Test
    @DisplayName("a code of the logon page leads to the employee, and nothing of the personal profile comes along")
    void logonPage() {
        Person person = exchange().fromLogonPage("c1");

        assertThat(person.id()).isEqualTo("uNi0nA1");
        assertThat(person.vendorId()).isEqualTo("U1001");
        assertThat(person.displayName()).contains("林小");
        assertThat(person.fields().names().stream()
                        .flatMap(name -> person.fields().values(name).orElseThrow().stream()))
                .doesNotContain("小可爱", "+8613900000009", "13900000009", "me@home.example");
        assertThat(dingtalk.asked())
                .containsExactly(FakeDingTalk.EXCHANGE, FakeDingTalk.ME, FakeDingTalk.BY_UNIONID, FakeDingTalk.USER);
    }

    @Test
    @DisplayName("a code from inside DingTalk goes to its own place and nowhere else")
    void jsapi() {
        Person person = exchange().fromJsapi("c1");

        assertThat(person.id()).isEqualTo("uNi0nA1");
        assertThat(dingtalk.asked()).containsExactly(FakeDingTalk.IN_APP, FakeDingTalk.USER);
    }

    @Test
    @DisplayName("who has chosen another organisation is refused before anything is asked about them")
    void otherCorp() {
        dingtalk.on(
                FakeDingTalk.EXCHANGE, 200, "{\"accessToken\":\"ut-1\",\"expireIn\":7200,\"corpId\":\"dingother\"}");

        assertRefused("OTHER_CORP", () -> exchange().fromLogonPage("c1"));
        assertThat(dingtalk.asked()).containsExactly(FakeDingTalk.EXCHANGE);
    }

    @Test
    @DisplayName("an external contact is no employee")
    void external() {
        dingtalk.result(FakeDingTalk.BY_UNIONID, "{\"contact_type\":1,\"userid\":\"U1001\"}");

        assertRefused("EXTERNAL_CONTACT", () -> exchange().fromLogonPage("c1"));
    }

    @ParameterizedTest
    @CsvSource({"60121, NOT_A_MEMBER", "50002, OUT_OF_SCOPE", "60011, PERMISSION_MISSING", "60020, ADDRESS_NOT_TRUSTED"
    })
    @DisplayName("what the organisation does not know, or the app may not ask, ends the sign-in")
    void byUnionId(int code, String problem) {
        dingtalk.error(FakeDingTalk.BY_UNIONID, code);

        assertRefused(problem, () -> exchange().fromLogonPage("c1"));
    }

    @ParameterizedTest
    @ValueSource(ints = {60121, 33012})
    @DisplayName("who has left between the two questions is refused")
    void left(int code) {
        dingtalk.error(FakeDingTalk.USER, code);

        assertRefused("MEMBER_LEFT", () -> exchange().fromLogonPage("c1"));
    }

    @Test
    @DisplayName("whoever the app's contact scope leaves out signs in with what is known")
    void outOfScope() {
        dingtalk.error(FakeDingTalk.USER, 50002);

        assertThat(exchange().fromLogonPage("c1").displayName()).isEmpty();
        Person inApp = exchange().fromJsapi("c1");
        assertThat(inApp.displayName()).contains("林小");
        assertThat(inApp.vendorId()).isEqualTo("U1001");
        assertThat(inApp.status()).isEqualTo(PersonStatus.UNKNOWN);
    }

    @Test
    @DisplayName("a disabled enterprise account is refused")
    void disabled() {
        employee("\"active\":true,\"exclusive_account\":true,\"disable_status\":true");

        assertRefused("MEMBER_DISABLED", () -> exchange().fromLogonPage("c1"));
        assertRefused("MEMBER_DISABLED", () -> exchange().fromJsapi("c1"));
    }

    @Test
    @DisplayName("a userid that belongs to somebody else by now lets nobody in")
    void recycled() {
        dingtalk.result(FakeDingTalk.USER, "{\"userid\":\"U1001\",\"unionid\":\"uNi0nZ9\",\"name\":\"别人\"}");

        assertRefused("NONSENSE", () -> exchange().fromLogonPage("c1"));
    }

    @Test
    @DisplayName("without permission for details nobody gets in, as nobody can say who is disabled")
    void noPermissionForDetails() {
        dingtalk.on(
                FakeDingTalk.USER,
                200,
                "{\"errcode\":88,\"sub_code\":\"60011\",\"sub_msg\":\"x {requiredScopes=[qyapi_get_member]}\",\"errmsg\":\"x\"}");

        assertThatThrownBy(() -> exchange().fromJsapi("c1"))
                .asInstanceOf(InstanceOfAssertFactories.type(SignInRefused.class))
                .satisfies(refused -> {
                    assertThat(refused.problem()).isEqualTo(DingTalkProblem.PERMISSION_MISSING);
                    assertThat(refused.getCause()).hasMessageContaining("qyapi_get_member");
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | invalidParameter.authCode.notFound                   | CODE_SPENT",
                "400 | invalidClientIdOrSecret                              | BAD_CREDENTIALS",
                "403 | Forbidden.AccessDenied.AccessTokenPermissionDenied   | PERMISSION_MISSING",
                "403 | Forbidden.AccessDenied.IpNotInWhiteList              | ADDRESS_NOT_TRUSTED",
                "400 | somethingNew                                         | REFUSED"
            })
    @DisplayName("the new API's words are told apart")
    void words(int status, String code, String problem) {
        dingtalk.on(
                FakeDingTalk.EXCHANGE,
                status,
                "{\"code\":\"" + code + "\",\"requestid\":\"5D0C3C2E-0000-4000-8000-000000000001\",\"message\":\"x\"}");

        assertRefused(problem, () -> exchange().fromLogonPage("c1"));
    }

    @ParameterizedTest
    @CsvSource({"40078, CODE_SPENT", "40079, OUT_OF_SCOPE", "50003, APP_DISABLED", "60120, MEMBER_DISABLED"})
    @DisplayName("the old API's numbers are told apart")
    void numbers(int code, String problem) {
        dingtalk.error(FakeDingTalk.IN_APP, code);

        assertRefused(problem, () -> exchange().fromJsapi("c1"));
    }

    private void employee(String more) {
        dingtalk.result(
                FakeDingTalk.USER, "{\"userid\":\"U1001\",\"unionid\":\"uNi0nA1\",\"name\":\"林小\"," + more + "}");
    }

    private CodeExchange exchange() {
        return new CodeExchange(dingtalk.client(), "dingsim0corp");
    }

    private static void assertRefused(String problem, ThrowingCallable signIn) {
        assertThatThrownBy(signIn)
                .asInstanceOf(InstanceOfAssertFactories.type(SignInRefused.class))
                .extracting(refused -> refused.problem().name())
                .isEqualTo(problem);
    }
}
