package dev.keybridge.it.contacts;

import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Whatever a vendor does about what its documentation leaves open, a sync")
@ExtendWith(SharedKeycloak.class)
final class OpenPointsIT {
    private static final int PEOPLE = 5;
    /** More than DingTalk's smaller page. */
    private static final int PAGES = 60;

    /** Asked at sign-in only, where the tests of the identity providers meet them. */
    private static final Set<DingTalkOpenPoint> DINGTALK_SIGN_IN = EnumSet.of(
            DingTalkOpenPoint.EXPIRED_USER_TOKEN,
            DingTalkOpenPoint.REDIRECT_PARAMETERS,
            DingTalkOpenPoint.REDIRECT_MATCH,
            DingTalkOpenPoint.REFUSED_ERROR,
            DingTalkOpenPoint.AUTH_CODE_LIFETIME,
            DingTalkOpenPoint.UNION_ID_OUT_OF_SCOPE,
            DingTalkOpenPoint.VISITOR,
            DingTalkOpenPoint.PANEL_MESSAGE,
            DingTalkOpenPoint.PANEL_TIMES,
            DingTalkOpenPoint.PANEL_ERROR_CODE,
            DingTalkOpenPoint.PANEL_EXPIRY);

    private static final Set<OpenPoint> WECOM_SIGN_IN = EnumSet.of(
            OpenPoint.USED_CODE,
            OpenPoint.EXPIRED_CODE,
            OpenPoint.CONTACT_SYNC_LOGIN,
            OpenPoint.LOGIN_USERID_CASE,
            OpenPoint.PRIVATEINFO_WITHOUT_AGENTID,
            OpenPoint.STATE_CHARACTERS,
            OpenPoint.DISABLED_MEMBER_SCANS,
            OpenPoint.PANEL_END,
            OpenPoint.PANEL_CHANNEL,
            OpenPoint.PANEL_READY,
            OpenPoint.PANEL_CALL_FIELD,
            OpenPoint.PANEL_CALL_ID,
            OpenPoint.PANEL_EXPIRY);

    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    static Stream<Arguments> dingTalk() {
        return EnumSet.complementOf(EnumSet.copyOf(DINGTALK_SIGN_IN)).stream()
                .flatMap(point -> point.positions().stream().skip(1).map(position -> Arguments.of(point, position)));
    }

    static Stream<Arguments> weCom() {
        return EnumSet.complementOf(EnumSet.copyOf(WECOM_SIGN_IN)).stream()
                .flatMap(point -> point.positions().stream().skip(1).map(position -> Arguments.of(point, position)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("dingTalk")
    @DisplayName("imports everybody from DingTalk, goes on after a lost token, and then finds nothing to do")
    void atDingTalk(DingTalkOpenPoint point, String position, Realm realm) {
        DingTalkCompany company = DingTalkCompany.in(realm, VENDOR);
        VENDOR.dingtalk().set(point, position);
        try {
            int people = point == DingTalkOpenPoint.USER_LIST_PAGE ? PAGES : PEOPLE;
            assertImported(company, people, () -> VENDOR.dingtalk().dropTokens());
        } finally {
            VENDOR.dingtalk().set(point, point.positions().get(0));
        }
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("weCom")
    @DisplayName("imports everybody from WeCom, goes on after a lost token, and then finds nothing to do")
    void atWeCom(OpenPoint point, String position, Realm realm) {
        Company company = Company.in(realm, VENDOR);
        VENDOR.wecom().set(point, position);
        try {
            assertImported(company, PEOPLE, () -> VENDOR.wecom().dropTokens());
        } finally {
            VENDOR.wecom().set(point, point.positions().get(0));
        }
    }

    private static void assertImported(ImportedCompany company, int people, Runnable loseToken) {
        OrganisationGenerator.of(10, 7).fill(company.people());
        for (int i = 0; i < people; i++) {
            company.people().join("member" + i, person -> person.name("Member").in(1));
        }
        int all = company.people().people().size();
        assertThat(company.sync()).isEqualTo(new Outcome(all, 0, 0, 0));
        loseToken.run();
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(company.realm().users()).hasSize(all);
    }
}
