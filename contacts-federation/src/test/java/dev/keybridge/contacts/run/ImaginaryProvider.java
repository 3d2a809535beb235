package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.config.JoinKey;
import dev.keybridge.contacts.guard.RemovalGuard;
import dev.keybridge.contacts.guard.Sight;
import dev.keybridge.contacts.guard.Verdict;
import dev.keybridge.contacts.mapping.AttributeMapping;
import dev.keybridge.contacts.mapping.AttributeMapping.Row;
import dev.keybridge.contacts.mapping.DepartmentGroupRule;
import dev.keybridge.contacts.mapping.MatchRule;
import dev.keybridge.contacts.mapping.PersonMapping;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.HandOvers;
import dev.keybridge.contacts.plan.LeaverAction;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Problem;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.plan.Share;
import dev.keybridge.contacts.run.Weather.Crash;
import dev.keybridge.contacts.store.Neighbours;
import dev.keybridge.lib.directory.Snapshot;
import org.keycloak.component.ComponentModel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A contacts provider of an imaginary realm: its settings, its part of the journal, and its runs through the real planning. */
final class ImaginaryProvider {
    static final String FIRST = "first";
    static final String SECOND = "second";
    static final String PHONE = "phoneNumber";
    static final String TITLE = "title";
    static final String TELEPHONE = "telephone";
    static final String NUMBER = "number";
    /** What both companies may have given to somebody who works for both. */
    static final String KEY = "key";

    static final String SPECIAL_GROUP = "/Special";
    static final String SPECIAL_DEPARTMENT = "2";

    /**
     * What a run did.
     *
     * @param verdict empty when it was refused before a plan was made
     * @param crashed whether the server died in it
     * @param failures records that could not be written
     */
    record Ran(Optional<Plan> plan, Optional<Verdict> verdict, boolean crashed, int failures) {
        boolean isHeld() {
            return verdict.filter(one -> !one.holds().isEmpty()).isPresent();
        }

        boolean hasConflicts() {
            return plan.stream()
                    .flatMap(one -> one.problems().stream())
                    .anyMatch(problem -> problem.severity() == Problem.Severity.CONFLICT);
        }

        boolean isHeldFor(Reason reason) {
            return verdict.stream().flatMap(one -> one.holds().stream()).anyMatch(hold -> hold.reason() == reason);
        }

        boolean warnsOf(Reason reason) {
            return plan.stream()
                    .flatMap(one -> one.problems().stream())
                    .anyMatch(problem -> problem.reason() == reason);
        }

        /** Everything that was planned, however much of it was done. */
        @Override
        public String toString() {
            return verdict.map(one -> one.holds() + (one.byApproval() ? " approved" : ""))
                            .orElse("refused")
                    + (crashed ? ", crashed" : "") + ", " + failures + " failed, "
                    + plan.map(one -> one.people() + " " + one.groups() + " " + one.groupRemovals() + " "
                                    + one.problems())
                            .orElse("");
        }

        /** Whether everything that was planned was also done. */
        boolean isDone() {
            return verdict.isPresent() && !isHeld() && !crashed && failures == 0;
        }
    }

    /** @param losses the hash of what would be lost */
    private record Approvable(Plan plan, String losses) {}

    private final MemoryRealm realm;
    private final String id;
    private final ContactsVendor vendor;
    private final LeaverAction leaverAction;
    private final int graceDays;
    private final Optional<String> alias;
    private final Neighbours neighbours;
    private final boolean soundRules;
    private final ContactsConfig config;
    private Optional<Sight> good = Optional.empty();
    private Optional<Approvable> held = Optional.empty();
    private Optional<Approvable> approved = Optional.empty();
    private Optional<ImaginaryProvider> companion = Optional.empty();

    ImaginaryProvider(
            MemoryRealm realm,
            String id,
            ContactsVendor vendor,
            Neighbours neighbours,
            Optional<JoinKey> join,
            Dice dice) {
        this(realm, id, vendor, neighbours, drawn(join, dice), dice.percent(85), dice.percent(90));
    }

    /** The provider of another vendor in the same realm. */
    void meet(ImaginaryProvider other) {
        companion = Optional.of(other);
    }

    Optional<ImaginaryProvider> companion() {
        return companion;
    }

    /** The other one, if this one joins its people with those that it has. */
    Optional<ImaginaryProvider> partner() {
        return companion.filter(other -> config.join().isPresent());
    }

    /** One provider alone, with these settings. */
    static ImaginaryProvider alone(MemoryRealm realm, ContactsVendor vendor, Map<String, String> settings) {
        return beside(realm, FIRST, vendor, new Neighbours(Set.of(), Set.of()), settings);
    }

    static ImaginaryProvider beside(
            MemoryRealm realm, String id, ContactsVendor vendor, Neighbours neighbours, Map<String, String> settings) {
        realm.make(SPECIAL_GROUP);
        return new ImaginaryProvider(realm, id, vendor, neighbours, new HashMap<>(settings), true, true);
    }

    private ImaginaryProvider(
            MemoryRealm realm,
            String id,
            ContactsVendor vendor,
            Neighbours neighbours,
            Map<String, String> settings,
            boolean linking,
            boolean soundRules) {
        this.realm = realm;
        this.id = id;
        this.vendor = vendor;
        this.neighbours = neighbours;
        this.soundRules = soundRules;
        this.alias = linking ? Optional.of("idp-of-" + id) : Optional.empty();
        ComponentModel component = new ComponentModel();
        component.setId(id);
        component.setProviderId(vendor.providerId());
        component.put(ContactsConfig.TARGET_GROUP, "/Companies/" + id);
        component.put(
                ContactsConfig.ATTRIBUTE_MAPPING,
                new AttributeMapping(List.of(
                                new Row("email", "email"),
                                new Row("mobile", PHONE),
                                new Row(title(vendor), TITLE),
                                new Row(TELEPHONE, NUMBER),
                                new Row(key(vendor), keyAttribute(vendor))))
                        .toJson());
        settings.forEach(component::put);
        this.config = new ContactsConfig(component);
        this.leaverAction = config.leaverAction();
        this.graceDays = config.leaverGraceDays();
    }

    private static Map<String, String> drawn(Optional<JoinKey> join, Dice dice) {
        Map<String, String> settings = new HashMap<>();
        join.ifPresent(key -> {
            settings.put(ContactsConfig.JOIN_FIELD, key.field());
            settings.put(ContactsConfig.JOIN_ATTRIBUTE, key.attribute());
        });
        settings.put(
                ContactsConfig.LEAVER_ACTION,
                dice.of(
                                LeaverAction.DISABLE,
                                LeaverAction.DISABLE,
                                LeaverAction.DELETE,
                                LeaverAction.values()[dice.below(4)])
                        .word());
        settings.put(ContactsConfig.LEAVER_GRACE_DAYS, String.valueOf(dice.of(0, 10, 30)));
        settings.put(ContactsConfig.MAX_USER_REMOVALS, String.valueOf(dice.of(1, 3, 30)));
        settings.put(ContactsConfig.MAX_DEPARTMENT_REMOVALS, String.valueOf(dice.of(1, 10)));
        settings.put(ContactsConfig.MAX_IDENTITY_CHANGES, String.valueOf(dice.of(1, 10, 30)));
        settings.put(ContactsConfig.MAX_MEMBERSHIP_REMOVALS, String.valueOf(dice.of(1, 10, 100)));
        if (dice.percent(50)) {
            List<String> rules = dice.shuffled(List.of("username", "email=email", "attribute:number=telephone"));
            settings.put(ContactsConfig.MATCH_RULES, String.join("\n", rules.subList(0, dice.between(1, 3))));
        }
        return settings;
    }

    static String title(ContactsVendor vendor) {
        return vendor == ContactsVendor.WECOM ? "position" : "title";
    }

    static String key(ContactsVendor vendor) {
        return vendor == ContactsVendor.WECOM ? "extattr.number" : "job_number";
    }

    static String keyAttribute(ContactsVendor vendor) {
        return vendor.fields().prefix() + "." + KEY;
    }

    String id() {
        return id;
    }

    ContactsVendor vendor() {
        return vendor;
    }

    LeaverAction leaverAction() {
        return leaverAction;
    }

    int graceDays() {
        return graceDays;
    }

    Optional<String> alias() {
        return alias;
    }

    /** How accounts are found that are there already; none if people could choose what they compare. */
    List<MatchRule> soundRules() {
        return soundRules ? config.matchRules() : List.of();
    }

    List<MatchRule> rules() {
        return config.matchRules();
    }

    boolean hasRules() {
        return !config.matchRules().isEmpty();
    }

    String targetGroup() {
        return config.targetGroup();
    }

    int allowedRemovals() {
        return config.limits().users().count();
    }

    int allowedGroupRemovals() {
        return config.limits().departments().count();
    }

    /** What an administrator does about a held run. */
    void approve() {
        approved = held;
    }

    void reject() {
        approved = Optional.empty();
        held = Optional.empty();
    }

    AfterEveryRun.Knowledge knowledge() {
        return new AfterEveryRun.Knowledge(
                good.map(sight -> sight.scope().departments()).orElse(Set.of()), approved.map(Approvable::plan));
    }

    int allowedMemberships() {
        return config.limits().memberships().count();
    }

    int allowedIdentities() {
        return config.limits().identities().count();
    }

    Plan plan(Snapshot snapshot, RunMode mode, long now) {
        return planned(snapshot, mode, now).plan();
    }

    private Planning.Result planned(Snapshot snapshot, RunMode mode, long now) {
        RunSetup setup = setup();
        MemoryView view = new MemoryView(realm, id, setup, good.map(Sight::scope), approved.map(Approvable::losses));
        return new Planning(view, id, setup, mode, now).plan(snapshot, true);
    }

    Ran run(Snapshot snapshot, RunMode mode, Weather weather, long now) {
        Planning.Result planned;
        try {
            planned = planned(snapshot, mode, now);
        } catch (RunRefused refused) {
            return new Ran(Optional.empty(), Optional.empty(), false, 0);
        }
        Map<String, String> fingerprints = new HashMap<>();
        planned.owned()
                .forEach((person, owned) ->
                        fingerprints.put(person, owned.memory().fingerprint()));
        Optional<Sight> last = mode.isOfOnePerson() ? Optional.empty() : good;
        Sighting sighting = new Sighting(vendor.fields(), setup().version(), snapshot);
        Verdict verdict = new RemovalGuard(config.limits(), sighting.against(planned.baseline(), last))
                .judge(planned.plan(), snapshot, fingerprints)
                .withoutUnfreed(planned.plan());
        MemoryWrites writes = new MemoryWrites(realm, weather);
        boolean crashed = false;
        try {
            if (verdict.byApproval()) {
                approved = Optional.empty();
                held = Optional.empty();
            }
            carryOut(verdict.released(), writes, now);
            if (!mode.isOfOnePerson()) {
                verdict.lossesHash().ifPresent(losses -> held = Optional.of(new Approvable(planned.plan(), losses)));
            }
            if (!mode.isOfOnePerson()
                    && verdict.holds().isEmpty()
                    && snapshot.completeness().isComplete()
                    && !snapshot.people().isEmpty()) {
                good = Optional.of(sighting.sight((int) realm.people(id).values().stream()
                        .filter(person -> !person.isGone())
                        .count()));
            }
        } catch (Crash gone) {
            crashed = true;
        }
        return new Ran(Optional.of(planned.plan()), Optional.of(verdict), crashed, writes.failures());
    }

    private void carryOut(Plan plan, MemoryWrites writes, long now) {
        Optional<String> target = realm.at(targetGroup()).map(MemoryRealm.Group::id);
        if (!plan.groups().isEmpty() && target.isEmpty()) {
            target = Optional.of(realm.make(targetGroup()));
        }
        MemoryGroupWriter groups = new MemoryGroupWriter(writes, id, target.orElse("no target group"));
        MemoryAccountWriter accounts = new MemoryAccountWriter(writes, id, alias, now);
        writes.together(plan.groups(), groups::apply);
        List<PersonChange> newcomers = new ArrayList<>();
        List<PersonChange> others = new ArrayList<>();
        List<PersonChange> delicate = new ArrayList<>();
        HandOvers handOvers = HandOvers.of(plan.people());
        for (PersonChange change : handOvers.others()) {
            boolean alone = change.isRemoval() || change.kind() == Kind.FORGET;
            (alone ? delicate : change.kind() == Kind.CREATE ? newcomers : others).add(change);
        }
        writes.together(newcomers, accounts::apply);
        writes.together(others, accounts::apply);
        HandingOver handingOver = new HandingOver(
                chain -> writes.attempt(chain, accounts::handOver)
                        ? Optional.empty()
                        : Optional.of(Detail.plain("refused")),
                change -> writes.attempt(change, accounts::apply),
                problem -> {});
        handOvers.chains().forEach(handingOver::carryOut);
        delicate.forEach(change -> writes.together(List.of(change), accounts::apply));
        plan.groupRemovals().forEach(change -> writes.together(List.of(change), groups::apply));
    }

    /** Only one provider of a realm may decide on a group. */
    boolean hasMapper() {
        return id.equals(FIRST);
    }

    private PersonMapping mapping() {
        return new PersonMapping(
                vendor.fields(),
                config.usernames(),
                config.attributeMapping(),
                hasMapper() ? List.of(new DepartmentGroupRule(SPECIAL_DEPARTMENT, true, SPECIAL_GROUP)) : List.of());
    }

    private Companions companions() {
        Share share = companion
                .map(other -> new Share(
                        other.mapping().managedAttributes()::contains,
                        other.hasMapper()
                                ? Set.of(realm.at(SPECIAL_GROUP).orElseThrow().id())
                                : Set.of(),
                        Set.of()))
                .orElse(Share.NOTHING);
        return new Companions(
                neighbours,
                share,
                config.join(),
                partner().map(other -> Set.of(other.id())).orElse(Set.of()));
    }

    private RunSetup setup() {
        Map<String, String> mapped = new HashMap<>();
        realm.at(SPECIAL_GROUP)
                .filter(group -> !realm.makesAdministrators(group.id()))
                .ifPresent(group -> mapped.put(SPECIAL_GROUP, group.id()));
        return new RunSetup(
                config,
                (request, progress) -> {
                    throw new UnsupportedOperationException("a snapshot is given");
                },
                mapping(),
                alias,
                mapped,
                Map.of(),
                false,
                companions(),
                new Matching(config.matchRules().stream()
                        .map(rule -> new Matching.Rule(rule, soundRules))
                        .toList()),
                List.of());
    }

    @Override
    public String toString() {
        return id + " " + vendor + " " + leaverAction + " after " + graceDays + " days, alias " + alias + ", limits "
                + config.limits() + ", join " + config.join() + ", rules " + config.matchRules()
                + (soundRules ? "" : " that prove nothing");
    }
}
