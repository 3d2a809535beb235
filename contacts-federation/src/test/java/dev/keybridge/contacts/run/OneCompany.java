package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.run.ImaginaryCompany.Member;
import dev.keybridge.contacts.run.ImaginaryCompany.View;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;
import dev.keybridge.lib.directory.PersonStatus;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A small company at WeCom or DingTalk, its provider and a realm in memory, for what is asked about one story and not about random ones. */
final class OneCompany {
    static final long NOW = 1_800_000_000L;

    private final MemoryRealm realm;
    private final ImaginaryCompany company = new ImaginaryCompany();
    private final ImaginaryProvider provider;
    private long now = NOW;

    OneCompany(ContactsVendor vendor, Map<String, String> settings) {
        this.realm = new MemoryRealm();
        this.provider = ImaginaryProvider.alone(realm, vendor, settings);
    }

    /** One of several in the realm. */
    OneCompany(MemoryRealm realm, ImaginaryProvider provider) {
        this.realm = realm;
        this.provider = provider;
    }

    MemoryRealm realm() {
        return realm;
    }

    ImaginaryProvider provider() {
        return provider;
    }

    /** Hires people with an e-mail address each: <code>anna</code> has <code>anna@example.com</code>. */
    OneCompany with(String... people) {
        for (String id : people) {
            company.members()
                    .put(
                            id,
                            new Member(
                                    id,
                                    id,
                                    PersonStatus.ACTIVE,
                                    Optional.of(id),
                                    Set.of(ImaginaryCompany.ROOT),
                                    true,
                                    new TreeMap<>(Map.of("email", List.of(id + "@example.com")))));
        }
        return this;
    }

    void change(String id, UnaryOperator<Member> change) {
        company.members().computeIfPresent(id, (key, member) -> change.apply(member));
    }

    /** The company gives somebody a number. */
    void number(String id, String number) {
        String field = ImaginaryProvider.key(provider.vendor());
        change(id, member -> member.field(field, Optional.of(List.of(number))));
    }

    void mail(String id, String address) {
        change(id, member -> member.field("email", Optional.of(address.isEmpty() ? List.of() : List.of(address))));
    }

    void leave(String id) {
        company.former().put(id, company.members().remove(id));
    }

    void comeBack(String id) {
        company.members().put(id, company.former().remove(id));
    }

    void pass(long seconds) {
        now += seconds;
    }

    Ran sync() {
        return sync(Weather.FINE);
    }

    Ran sync(Weather weather) {
        return provider.run(company.read(View.CLEAR), RunMode.FULL, weather, now);
    }

    MemoryUser account(String id) {
        return realm.users().get(realm.people(provider.id()).get(id).accountId());
    }

    /** An administrator edits somebody by hand. */
    void edit(String id, UnaryOperator<MemoryUser> edit) {
        realm.change(account(id).id(), edit);
    }

    static List<Reason> reasons(Ran ran, String id) {
        return ran.plan().orElseThrow().problems().stream()
                .filter(problem -> problem.vendorId().equals(id))
                .map(Problem::reason)
                .toList();
    }
}
