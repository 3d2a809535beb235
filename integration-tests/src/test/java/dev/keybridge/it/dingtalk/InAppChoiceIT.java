package dev.keybridge.it.dingtalk;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.it.signin.InAppChoiceContract;
import dev.keybridge.it.signin.SignInCompany;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;
import java.util.Map;

@DisplayName("Inside the DingTalk app")
@ExtendWith(SharedKeycloak.class)
class InAppChoiceIT extends InAppChoiceContract {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    InAppChoiceIT() {
        super(realm -> new Company(realm, VENDOR), Browser::inDingTalk, Company.ALIAS);
    }

    @Override
    protected boolean isAtVendor(Page page) {
        return page.html().select("#dingtalk-sign-in").size() == 1;
    }

    /** Inside DingTalk a login leaves the page only when its script has failed: then it goes on to the logon page. */
    @Override
    protected URI link(SignInCompany<?> company, Browser inside, Page atVendor, String userid) {
        String code = VENDOR.dingtalk().issueAuthCode(((Company) company).app(), userid);
        return Company.backTo(inside.submit(atVendor, "#dingtalk-sign-in", Map.of()), "&authCode=" + code);
    }
}
