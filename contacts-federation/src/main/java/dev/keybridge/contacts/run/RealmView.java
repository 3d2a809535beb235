package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.Baseline;
import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.store.Accounts;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What planning reads of a realm. Nothing is written, and no transaction lasts longer than one of these calls. */
interface RealmView {
    /**
     * What there is when a plan begins.
     *
     * @param owned whom the provider looks after, by person id
     * @param targetGroup id of the group below which the departments belong; empty when it does not exist yet
     * @param groups ids of the groups that stand for departments and exist, by department id
     */
    record Start(
            Map<String, OwnedPerson> owned,
            Optional<String> targetGroup,
            GroupTree tree,
            Map<String, String> groups,
            Baseline baseline) {
        Start with(GroupTree other) {
            return new Start(owned, targetGroup, other, groups, baseline);
        }
    }

    /** @throws RunRefused when no plan can be made for this realm */
    Start start();

    /** @param tree tells which group is a department's */
    <T> T read(GroupTree tree, Function<Accounts, T> work);
}
