package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.TestClient;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static dev.keybridge.simulator.wecom.TestClient.errcode;
import static org.assertj.core.api.Assertions.assertThat;

final class PermissionTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestCorp corp = new TestCorp(VENDOR.wecom());
    private final TestClient client = new TestClient(VENDOR.wecom());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/cgi-bin/user/get?userid=li.na",
                "/cgi-bin/user/list?department_id=1",
                "/cgi-bin/user/simplelist?department_id=1",
                "/cgi-bin/department/list",
                "/cgi-bin/department/get?id=1"
            })
    @DisplayName(
            "the contact-sync assistant may not read details, unless from an address in use since before 2022-08-15")
    void contactSyncDetails(String call) {
        String withToken = call + (call.contains("?") ? "&" : "?") + "access_token=" + client.token(corp.sync());
        assertThat(errcode(client.get(withToken, Map.of()))).isEqualTo(48009);
        corp.sync().readsDetailsAsBefore(true);
        assertThat(errcode(client.get(withToken, Map.of()))).isZero();
    }

    @Test
    @DisplayName("ids of all members are for the contact-sync assistant only")
    void listId() {
        assertThat(errcode(client.post(corp.sync(), "/cgi-bin/user/list_id", "{}")))
                .isZero();
        assertThat(errcode(client.post(corp.old(), "/cgi-bin/user/list_id", "{}")))
                .isEqualTo(48002);
        assertThat(errcode(client.post(corp.trimmed(), "/cgi-bin/user/list_id", "{}")))
                .isEqualTo(48002);
    }

    @Test
    @DisplayName("nobody signs in with the contact-sync secret; open point: with which error")
    void contactSyncLogin() {
        assertThat(errcode(client.get(corp.sync(), "/cgi-bin/auth/getuserinfo", "code", "x")))
                .isEqualTo(48002);
        VENDOR.wecom().set(OpenPoint.CONTACT_SYNC_LOGIN, "50001");
        assertThat(errcode(client.get(corp.sync(), "/cgi-bin/auth/getuserinfo", "code", "x")))
                .isEqualTo(50001);
        assertThat(errcode(client.post(corp.sync(), "/cgi-bin/auth/getuserdetail", "{}")))
                .isEqualTo(50001);
    }

    @Test
    @DisplayName("an app may ask about itself only")
    void agent() {
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/agent/get", "agentid", 1000003)))
                .isZero();
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/agent/get", "agentid", 1000002)))
                .isEqualTo(301002);
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/agent/get", Map.of())))
                .isEqualTo(41011);
        assertThat(errcode(client.get(corp.old(), "/cgi-bin/agent/get", "agentid", "x")))
                .isEqualTo(40056);
        assertThat(errcode(client.get(corp.sync(), "/cgi-bin/agent/get", "agentid", 0)))
                .isEqualTo(48002);
    }
}
