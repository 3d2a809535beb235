package dev.keybridge.it.wecom;

import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.it.signin.InAppChoiceContract;
import dev.keybridge.it.signin.SignInCompany;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.session.LoginKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.net.URI;

@DisplayName("Inside the WeCom app")
@ExtendWith(SharedKeycloak.class)
class InAppChoiceIT extends InAppChoiceContract {
    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    InAppChoiceIT() {
        super(realm -> new Company(realm, VENDOR), Browser::inWeCom, Company.ALIAS);
    }

    @Override
    protected boolean isAtVendor(Page page) {
        return page.url().getPath().endsWith("/connect/oauth2/authorize");
    }

    @Override
    protected URI link(SignInCompany<?> company, Browser inside, Page atVendor, String userid) {
        Company one = (Company) company;
        String code = VENDOR.wecom().issueCode(one.corp().corpId(), one.app().agentId(), userid, LoginKind.IN_APP_BASE);
        return URI.create(Page.parameter(atVendor.url(), "redirect_uri").orElseThrow() + "?code=" + code + "&state="
                + Page.parameter(atVendor.url(), "state").orElseThrow());
    }
}
