package dev.keybridge.it.dingtalk;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.junit.SimulatorExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("People who sign in with DingTalk at the same moment")
@ExtendWith(SharedKeycloak.class)
class CrossUserIT {
    private static final List<String> PEOPLE = List.of("linmei", "wangfang", "zhaoyun", "sunli");
    private static final int ROUNDS = 6;

    @RegisterExtension
    static final SimulatorExtension VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("never see each other's identity: half on the logon page, half inside DingTalk, again and again")
    void apart(Realm realm) throws Exception {
        VENDOR.dingtalk().limits().callsPerSecond(Integer.MAX_VALUE);
        Company company = new Company(realm, VENDOR).offered();
        Map<String, String> accounts = new HashMap<>();
        for (String userid : PEOPLE) {
            company.joins(userid);
            accounts.put(userid, company.imported(userid));
        }
        ExecutorService crowd = Executors.newFixedThreadPool(PEOPLE.size());
        CyclicBarrier together = new CyclicBarrier(PEOPLE.size());
        try {
            List<Future<List<JsonNode>>> everybody = new ArrayList<>();
            for (String userid : PEOPLE) {
                everybody.add(crowd.submit(() -> signsInAgainAndAgain(company, userid, together)));
            }
            for (int person = 0; person < PEOPLE.size(); person++) {
                String userid = PEOPLE.get(person);
                assertThat(everybody.get(person).get(2, TimeUnit.MINUTES))
                        .hasSize(ROUNDS)
                        .allSatisfy(claims -> {
                            assertThat(claims.path("sub").asText()).isEqualTo(accounts.get(userid));
                            assertThat(claims.path("preferred_username").asText())
                                    .isEqualTo(userid);
                            assertThat(claims.path("email").asText()).isEqualTo(userid + "@corp.example");
                        });
            }
        } finally {
            crowd.shutdownNow();
        }
        for (String userid : PEOPLE) {
            assertThat(realm.federatedIdentities(accounts.get(userid)))
                    .singleElement()
                    .satisfies(link -> assertThat(link.path("userId").asText()).isEqualTo(company.unionId(userid)));
        }
        assertThat(realm.users()).hasSize(PEOPLE.size() + 1);
    }

    private static List<JsonNode> signsInAgainAndAgain(Company company, String userid, CyclicBarrier together)
            throws Exception {
        List<JsonNode> claims = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            boolean inside = (round + PEOPLE.indexOf(userid)) % 2 == 0;
            Browser browser = inside ? Browser.inDingTalk() : Browser.desktop();
            Page page = inside ? company.atVendor(browser) : company.atDingTalk(browser);
            String code = inside ? company.jsapiCode(userid) : VENDOR.dingtalk().issueAuthCode(company.app(), userid);
            together.await(1, TimeUnit.MINUTES);
            Page end = inside ? company.sendsCode(browser, page, code) : company.comesBack(browser, page, code);
            claims.add(company.portal().claims(end));
        }
        return claims;
    }
}
