package dev.keybridge.simulator.front;

import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkDemoCompany;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.wecom.DemoCompany;
import dev.keybridge.simulator.wecom.TestClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

final class FrontPageTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestClient client = new TestClient(VENDOR.wecom());

    private HttpResponse<String> get(String path) {
        return client.exchange(
                HttpRequest.newBuilder(URI.create(VENDOR.baseUri() + path)).build());
    }

    @Test
    @DisplayName("the front page tells everything that is needed to configure Keycloak, in English and Chinese")
    void everything() {
        DemoCompany.found(VENDOR.wecom(), OrganisationGenerator.of(30, 7));
        DingTalkCorp dingtalk = DingTalkDemoCompany.found(VENDOR.dingtalk(), OrganisationGenerator.of(20, 8));
        client.send("/cgi-bin/user/lst", Map.of());
        String secret =
                VENDOR.wecom().corp(DemoCompany.CORP_ID).app(DemoCompany.APP).secret();
        assertThat(get("/?lang=en").body())
                .contains(
                        VENDOR.wecom().apiBaseUrl(),
                        VENDOR.wecom().loginBaseUrl(),
                        VENDOR.wecom().oauthBaseUrl())
                .contains("Company ww0000000000000001: 30 members, 3 departments", "1000002", secret)
                .contains("/cgi-bin/user/list_id", "GET /cgi-bin/user/lst (nearest: /cgi-bin/user/list)");
        assertThat(get("/?lang=en").body())
                .contains(
                        VENDOR.dingtalk().apiBaseUrl(),
                        VENDOR.dingtalk().legacyApiBaseUrl(),
                        VENDOR.dingtalk().loginBaseUrl(),
                        VENDOR.dingtalk().jsapiScriptUrl())
                .contains("Company " + DingTalkDemoCompany.CORP_ID + ": 20 members", DingTalkDemoCompany.APP_KEY)
                .contains(dingtalk.app(DingTalkDemoCompany.APP_KEY).secret(), "/topapi/v2/user/list");
        assertThat(get("/?lang=zh").body()).contains("Keybridge 厂商模拟器", "30 名成员", "20 名成员", secret);
    }

    @Test
    @DisplayName("its links lead somewhere, everything else is 404")
    void links() {
        DemoCompany.found(VENDOR.wecom(), OrganisationGenerator.of(5, 7));
        assertThat(get("/assets/simulator.css").statusCode()).isEqualTo(200);
        assertThat(get("/control/wecom/corps/" + DemoCompany.CORP_ID + "/people")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/open/phone?lang=en&appid=" + DemoCompany.CORP_ID).body())
                .contains("Whose phone");
        DingTalkDemoCompany.found(VENDOR.dingtalk(), OrganisationGenerator.of(5, 7));
        assertThat(get("/dingtalk/phone?lang=en&corpId=" + DingTalkDemoCompany.CORP_ID)
                        .body())
                .contains("Whose DingTalk");
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName("a command that it shows for a member works as it is printed")
    void commands() {
        Organisation wecom = DemoCompany.found(VENDOR.wecom(), OrganisationGenerator.of(30, 7))
                .organisation();
        Organisation dingtalk = DingTalkDemoCompany.found(VENDOR.dingtalk(), OrganisationGenerator.of(20, 8))
                .organisation();
        long disabledAtWeCom = disabled(wecom);

        assertThat(carriedOut("wecom", get("/?lang=en").body())).isEqualTo(200);
        assertThat(carriedOut("dingtalk", get("/?lang=zh").body())).isEqualTo(200);

        assertThat(disabled(wecom)).isEqualTo(disabledAtWeCom + 1);
        assertThat(disabled(dingtalk)).isEqualTo(1);
    }

    private int carriedOut(String vendor, String page) {
        Matcher command = Pattern.compile("-X PATCH (\\S+/control/" + vendor + "/\\S+) -d '(.*?)'")
                .matcher(page.replace("&quot;", "\"").replace("&#39;", "'"));
        assertThat(command.find()).isTrue();
        return client.exchange(HttpRequest.newBuilder(URI.create(command.group(1)))
                        .header("Content-Type", "application/json")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(command.group(2)))
                        .build())
                .statusCode();
    }

    private static long disabled(Organisation organisation) {
        return organisation.people().stream()
                .filter(person -> person.status() == PersonStatus.DISABLED)
                .count();
    }
}
