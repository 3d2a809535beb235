package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;
import dev.keybridge.lib.directory.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What would be refused when it is written")
final class RefusalsTest {
    private static OneCompany company(String leaverAction) {
        return new OneCompany(
                ContactsVendor.WECOM,
                Map.of(
                        ContactsConfig.MAX_USER_REMOVALS,
                        "1",
                        ContactsConfig.LEAVER_ACTION,
                        leaverAction,
                        ContactsConfig.LEAVER_GRACE_DAYS,
                        "1"));
    }

    private static List<PersonChange> planned(Ran ran) {
        return ran.plan().orElseThrow().people();
    }

    @Test
    @DisplayName("an administrator who leaves, or is disabled at the vendor, is told in every run and uses up no limit")
    void administrators() {
        OneCompany company = company("disable").with("anna", "bert", "carl", "dora");
        company.sync();
        company.edit("anna", user -> user.role(MemoryUser.ADMIN_ROLE, true));
        company.edit("bert", user -> user.role(MemoryUser.ADMIN_ROLE, true));
        company.leave("anna");
        company.change("bert", member -> member.being(PersonStatus.DISABLED));
        company.leave("carl");
        Ran ran = company.sync();
        assertThat(ran.isHeld()).isFalse();
        assertThat(planned(ran)).extracting(PersonChange::personId).containsExactly("carl");
        assertThat(OneCompany.reasons(ran, "anna")).containsExactly(Reason.ADMIN_ACCOUNT);
        assertThat(OneCompany.reasons(ran, "bert")).containsExactly(Reason.ADMIN_ACCOUNT);
        assertThat(company.account("anna").enabled()).isTrue();
        assertThat(company.account("bert").enabled()).isTrue();
        assertThat(company.account("carl").enabled()).isFalse();
        Ran again = company.sync();
        assertThat(again.isHeld()).isFalse();
        assertThat(planned(again)).isEmpty();
        assertThat(OneCompany.reasons(again, "anna")).containsExactly(Reason.ADMIN_ACCOUNT);
        company.edit("anna", user -> user.role(MemoryUser.ADMIN_ROLE, false));
        company.sync();
        assertThat(company.account("anna").enabled())
                .as("an administrator no more")
                .isFalse();
    }

    @Test
    @DisplayName("whoever edits the directory cannot have an administrator's password set: the e-mail address stays")
    void emailOfAnAdministrator() {
        OneCompany company = company("disable").with("anna", "bert");
        company.sync();
        company.edit("anna", user -> user.role(MemoryUser.ADMIN_ROLE, true));
        company.mail("anna", "somebody@evil.example");
        company.mail("bert", "bert@elsewhere.example");
        for (int i = 0; i < 2; i++) {
            Ran ran = company.sync();
            assertThat(ran.isHeld()).isFalse();
            assertThat(OneCompany.reasons(ran, "anna")).containsExactly(Reason.ADMIN_ACCOUNT);
            assertThat(company.account("anna").email()).hasValue("anna@example.com");
            assertThat(company.account("bert").email()).hasValue("bert@elsewhere.example");
        }
        company.edit("anna", user -> user.role(MemoryUser.ADMIN_ROLE, false));
        company.sync();
        assertThat(company.account("anna").email())
                .as("an administrator no more")
                .hasValue("somebody@evil.example");
    }

    @Test
    @DisplayName("the rest of what has changed about an administrator is written")
    void restOfAnAdministrator() {
        OneCompany company = company("disable").with("anna");
        company.sync();
        company.edit("anna", user -> user.role(MemoryUser.ADMIN_ROLE, true).property("lastName", Optional.of("X")));
        company.mail("anna", "");
        String name = company.account("anna").properties().get("firstName");
        company.edit("anna", user -> user.property("firstName", Optional.of("other")));
        Ran ran = company.sync();
        assertThat(company.account("anna").properties().get("firstName")).isEqualTo(name);
        assertThat(company.account("anna").email()).hasValue("anna@example.com");
        assertThat(OneCompany.reasons(ran, "anna")).containsExactly(Reason.ADMIN_ACCOUNT);
    }

    @Test
    @DisplayName("a leaver whose account was taken out of the provider's hands is not deleted, and told")
    void takenOutOfOurHands() {
        OneCompany company = company("delete").with("anna", "bert", "carl");
        company.sync();
        company.leave("anna");
        company.leave("bert");
        company.provider().approve();
        company.sync();
        company.provider().approve();
        company.sync();
        company.edit("anna", user -> user.madeBy(Optional.empty()));
        company.pass(3 * 86_400);
        String anna = company.account("anna").id();
        String bert = company.account("bert").id();
        Ran ran = company.sync();
        assertThat(ran.isHeld()).isFalse();
        assertThat(OneCompany.reasons(ran, "anna")).containsExactly(Reason.NOT_CREATED_BY_SYNC);
        assertThat(company.realm().users()).containsKey(anna).doesNotContainKey(bert);
    }
}
