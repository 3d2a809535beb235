package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;
import dev.keybridge.contacts.store.Neighbours;
import dev.keybridge.lib.directory.PersonStatus;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

/** Found by {@link SyncPropertiesTest}, told once more so that each keeps its name. */
@DisplayName("Who works for two companies, at two vendors, and has one account")
final class TwoVendorsTest {
    private static final String OWNER = "lin";
    private static final String GUEST = "uNi1";

    private final MemoryRealm realm = new MemoryRealm();
    private final OneCompany wecom =
            company(ImaginaryProvider.FIRST, ContactsVendor.WECOM, ImaginaryProvider.SECOND, Map.of());
    private final OneCompany dingtalk = company(
            ImaginaryProvider.SECOND,
            ContactsVendor.DINGTALK,
            ImaginaryProvider.FIRST,
            Map.of(
                    ContactsConfig.JOIN_FIELD,
                    ImaginaryProvider.key(ContactsVendor.DINGTALK),
                    ContactsConfig.JOIN_ATTRIBUTE,
                    ImaginaryProvider.keyAttribute(ContactsVendor.WECOM)));

    private OneCompany company(String id, ContactsVendor vendor, String other, Map<String, String> settings) {
        Neighbours neighbours = new Neighbours(Set.of(), Set.of(other));
        return new OneCompany(realm, ImaginaryProvider.beside(realm, id, vendor, neighbours, settings));
    }

    @BeforeEach
    void meet() {
        wecom.provider().meet(dingtalk.provider());
        dingtalk.provider().meet(wecom.provider());
        wecom.with(OWNER, "other").number(OWNER, "7");
        dingtalk.with(GUEST, "another").number(GUEST, "7");
    }

    private void bothSync() {
        wecom.sync();
        dingtalk.sync();
    }

    private MemoryUser account() {
        return wecom.account(OWNER);
    }

    private Set<String> groupsOf(OneCompany company) {
        return Set.copyOf(realm.departments(company.provider().id()).values());
    }

    private static List<Kind> kinds(Ran ran) {
        return ran.plan().orElseThrow().people().stream()
                .map(PersonChange::kind)
                .toList();
    }

    @Test
    @DisplayName(
            "is in no group of the company that was left last but has been left, when the other one has the person again")
    void backAtOne() {
        bothSync();
        dingtalk.leave(GUEST);
        dingtalk.sync();
        wecom.leave(OWNER);
        wecom.sync();
        assertThat(account().enabled()).isFalse();
        dingtalk.comeBack(GUEST);
        bothSync();
        assertThat(account().enabled()).isTrue();
        assertThat(kinds(wecom.sync())).containsExactly(Kind.WITHDRAW);
        assertThat(account().groups()).containsAll(groupsOf(dingtalk)).doesNotContainAnyElementsOf(groupsOf(wecom));
        assertThat(kinds(wecom.sync())).isEmpty();
        wecom.comeBack(OWNER);
        wecom.sync();
        assertThat(account().groups()).containsAll(groupsOf(wecom));
    }

    @Test
    @DisplayName("and is disabled at both vendors from the beginning, is dealt with in one run and not in two")
    void disabledAtBoth() {
        wecom.change(OWNER, member -> member.being(PersonStatus.DISABLED));
        dingtalk.change(GUEST, member -> member.being(PersonStatus.DISABLED));
        wecom.sync();
        wecom.edit(OWNER, user -> user.enabled(true));
        assertThat(kinds(dingtalk.sync())).contains(Kind.JOIN);
        assertThat(account().enabled()).isFalse();
        assertThat(kinds(dingtalk.sync())).isEmpty();
    }

    @Test
    @DisplayName("is not taken for somebody whom the sync has disabled after an administrator has enabled the account")
    void enabledByHand() {
        wecom.change(OWNER, member -> member.being(PersonStatus.DISABLED));
        bothSync();
        assertThat(account().enabled()).isFalse();
        wecom.edit(OWNER, user -> user.enabled(true));
        wecom.leave(OWNER);
        wecom.sync();
        OwnedPerson row = realm.people(wecom.provider().id()).get(OWNER);
        assertThat(row.state()).isEqualTo(OwnedPerson.State.WITHDRAWN);
        assertThat(row.memory().disabledBySync()).isFalse();
    }

    @Test
    @DisplayName("keeps the account when somebody else has got the number while the person was away")
    void numberOfSomebodyElse() {
        bothSync();
        dingtalk.leave(GUEST);
        dingtalk.sync();
        dingtalk.edit(GUEST, user -> user.link("idp-of-" + ImaginaryProvider.SECOND, Optional.empty()));
        dingtalk.comeBack(GUEST);
        dingtalk.number(GUEST, "8");
        dingtalk.with("uNi2").number("uNi2", "7");
        Ran ran = dingtalk.sync();
        assertThat(OneCompany.reasons(ran, "uNi2")).containsExactly(Reason.JOIN_TAKEN);
        assertThat(dingtalk.account(GUEST)).isEqualTo(account());
        assertThat(realm.people(dingtalk.provider().id())).doesNotContainKey("uNi2");
    }
}
