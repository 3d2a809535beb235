package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsVendor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("Who left and returns")
final class ReturnTest {
    private static final long DAY = 86_400;

    private final OneCompany company = new OneCompany(
                    ContactsVendor.WECOM,
                    Map.of(ContactsConfig.LEAVER_ACTION, "delete", ContactsConfig.LEAVER_GRACE_DAYS, "10"))
            .with("anna", "bert");

    @BeforeEach
    void gone() {
        company.sync();
        company.leave("anna");
        company.sync();
    }

    @Test
    @DisplayName("is enabled again whom the sync has disabled")
    void enabledAgain() {
        assertThat(company.account("anna").enabled()).isFalse();
        company.comeBack("anna");
        company.sync();
        assertThat(company.account("anna").enabled()).isTrue();
    }

    @Test
    @DisplayName("stays disabled if an administrator, having enabled the account meanwhile, has disabled it again")
    void disabledByHand() {
        company.edit("anna", user -> user.enabled(true));
        company.sync();
        company.edit("anna", user -> user.enabled(false));
        company.sync();
        company.comeBack("anna");
        company.sync();
        assertThat(company.account("anna").enabled()).isFalse();
    }

    @Test
    @DisplayName("has the days of grace since leaving, whatever an administrator has done to the account")
    void grace() {
        company.pass(6 * DAY);
        company.edit("anna", user -> user.enabled(true));
        company.sync();
        company.pass(5 * DAY);
        String account = company.account("anna").id();
        company.sync();
        assertThat(company.realm().users()).doesNotContainKey(account);
    }
}
