package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("WeCom's domain verification file")
@ExtendWith(SharedKeycloak.class)
class VerificationFileIT {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    private final String code = UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    private final String file = "WW_verify_" + code + ".txt";

    @Test
    @DisplayName("is served at the root of the host and below the realm, as 16 characters of plain text")
    void served(Realm realm) {
        new Company(realm, VENDOR).offered(Map.of("domainVerificationFile", file), Map.of());

        for (Page page : new Page[] {atRoot(realm, file), inRealm(realm, file)}) {
            assertThat(page.status()).isEqualTo(200);
            assertThat(page.body()).isEqualTo(code);
        }
    }

    @Test
    @DisplayName("is not served when nobody has named it, nor under a similar name")
    void others(Realm realm) {
        new Company(realm, VENDOR).offered(Map.of("domainVerificationFile", file), Map.of());

        assertThat(atRoot(realm, "WW_verify_0000000000000000.txt").status()).isEqualTo(404);
        assertThat(inRealm(realm, "WW_verify_0000000000000000.txt").status()).isEqualTo(404);
        assertThat(atRoot(realm, file.toUpperCase()).status()).isEqualTo(404);
        assertThat(inRealm(realm, file + ".bak").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("is not served by another realm, below whose path it was not configured")
    void otherRealm(Realm realm) {
        new Company(realm, VENDOR).offered(Map.of("domainVerificationFile", file), Map.of());

        Page page = Browser.desktop().open(realm.server().url() + "/realms/master/wecom/" + file);

        assertThat(page.status()).isEqualTo(404);
    }

    @Test
    @DisplayName("is gone when the identity provider or the realm is switched off")
    void disabled(Realm realm) {
        Company company =
                new Company(realm, VENDOR).offered(Map.of("domainVerificationFile", file), Map.of("enabled", false));
        assertThat(atRoot(realm, file).status()).isEqualTo(404);

        realm.delete("/identity-provider/instances/" + Company.ALIAS);
        company.offered(Map.of("domainVerificationFile", file), Map.of());
        assertThat(atRoot(realm, file).status()).isEqualTo(200);

        realm.put("", Map.of("enabled", false));
        assertThat(atRoot(realm, file).status()).isEqualTo(404);
    }

    private static Page atRoot(Realm realm, String name) {
        return Browser.desktop().open(realm.server().url() + "/" + name);
    }

    private static Page inRealm(Realm realm, String name) {
        return Browser.desktop().open(realm.url() + "/wecom/" + name);
    }
}
