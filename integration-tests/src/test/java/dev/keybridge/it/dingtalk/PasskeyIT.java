package dev.keybridge.it.dingtalk;

import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.it.signin.PasskeyContract;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Keycloak's passkeys, on a login page with DingTalk's QR code in a tab")
@ExtendWith(SharedKeycloak.class)
class PasskeyIT extends PasskeyContract {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    PasskeyIT() {
        super(realm -> new Company(realm, VENDOR), Company.ALIAS);
    }
}
