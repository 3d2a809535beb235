package dev.keybridge.contacts.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.guard.Baseline;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.mapping.MatchRule;
import dev.keybridge.contacts.mapping.PersonMapping;
import dev.keybridge.contacts.plan.Account;
import dev.keybridge.contacts.plan.Elsewhere;
import dev.keybridge.contacts.plan.Group;
import dev.keybridge.contacts.plan.GroupRef;
import dev.keybridge.contacts.plan.GroupTree;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.Plan;
import dev.keybridge.contacts.plan.Share;
import dev.keybridge.contacts.plan.Standing;
import dev.keybridge.contacts.store.Accounts;
import dev.keybridge.contacts.store.Neighbours;
import dev.keybridge.lib.directory.Completeness;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.VisibleScope;
import org.keycloak.component.ComponentModel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;

/**
 * A company with everything that a plan can hold, in a realm of maps, and its plan as text. The order in which the vendor
 * and the maps list everything is drawn by lot.
 */
final class PlannedText {
    private static final int PEOPLE = 1200;
    private static final int DEPARTMENTS = 40;

    private final Random order;
    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, OwnedPerson> owned = new HashMap<>();
    private final Map<String, Group> groups = new HashMap<>();
    private final Map<String, String> groupOfDepartment = new HashMap<>();

    private PlannedText(long seed) {
        this.order = new Random(seed);
    }

    /** Prints the plan, for a process of its own. */
    public static void main(String[] seed) {
        System.out.print(of(Long.parseLong(seed[0])));
    }

    static String of(long seed) {
        return new PlannedText(seed).text();
    }

    private String text() {
        ComponentModel component = new ComponentModel();
        component.setProviderId("wecom-contacts");
        component.put(ContactsConfig.CORP_ID, "ww1234567890abcdef");
        component.put(ContactsConfig.USERNAME_TEMPLATE, "${pinyin.name}");
        ContactsConfig config = new ContactsConfig(component);
        RunSetup setup = new RunSetup(
                config,
                null,
                new PersonMapping(config.vendor().fields(), config.usernames(), config.attributeMapping(), List.of()),
                Optional.of("wecom"),
                Map.of(),
                Map.of(),
                false,
                new Companions(new Neighbours(Set.of(), Set.of()), Share.NOTHING, Optional.empty(), Set.of()),
                new Matching(List.of(new Matching.Rule(MatchRule.parse("email"), true))),
                List.of());
        Snapshot snapshot = snapshot();
        Plan plan = new Planning(new Maps(), "provider", setup, RunMode.FULL, 1_800_000_000)
                .plan(snapshot, false)
                .plan();
        return write(plan);
    }

    private static String write(Plan plan) {
        List<JournalLine> lines = new ArrayList<>();
        plan.groups().forEach(change -> lines.add(JournalLine.of(change, Outcome.PLANNED)));
        plan.people().forEach(change -> lines.add(JournalLine.of(change, Outcome.PLANNED, true)));
        plan.groupRemovals().forEach(change -> lines.add(JournalLine.of(change, Outcome.PLANNED)));
        plan.problems().forEach(problem -> lines.add(JournalLine.of(problem)));
        ObjectMapper json = new ObjectMapper();
        StringBuilder text = new StringBuilder();
        for (JournalLine line : lines) {
            try {
                text.append(line.outcome() + " " + line.subject() + " " + line.vendorId() + " " + line.action() + " "
                        + line.reason() + " " + line.detail() + " "
                        + json.writeValueAsString(line.changes().orElse(null)) + "\n");
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return text + "unchanged " + plan.unchanged() + " losses " + plan.lossesHash() + "\n";
    }

    private Snapshot snapshot() {
        groups.put("target", new Group("target", Optional.empty(), "WeCom", Fields.none()));
        List<Department> departments = new ArrayList<>();
        for (int i = 1; i <= DEPARTMENTS; i++) {
            Optional<String> parent = i == 1 ? Optional.empty() : Optional.of(String.valueOf(1 + (i - 2) / 3));
            departments.add(new Department(String.valueOf(i), parent, "D" + i % 7, OptionalLong.of(i), Fields.none()));
            if (i % 2 == 0 || i == 1) {
                groups.put("g" + i, new Group("g" + i, Optional.of("target"), "old " + i, Fields.none()));
                groupOfDepartment.put(String.valueOf(i), "g" + i);
            }
        }
        groups.put("gone", new Group("gone", Optional.of("target"), "D3", Fields.none()));
        groupOfDepartment.put("900", "gone");
        List<Person> people = new ArrayList<>();
        for (int i = 0; i < PEOPLE; i++) {
            person("p" + i, i).ifPresent(people::add);
        }
        Collections.shuffle(people, order);
        VisibleScope scope = new VisibleScope(Set.of(), Set.of(), Set.of(), Selection.ALL);
        return new Snapshot(
                shuffled(departments),
                people,
                List.of(),
                new Completeness(scope, Set.of(), List.of(), false, Set.of()),
                0);
    }

    /** Parents before children, otherwise in any order. */
    private List<Department> shuffled(List<Department> departments) {
        List<Department> waiting = new ArrayList<>(departments);
        List<Department> listed = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        while (!waiting.isEmpty()) {
            Collections.shuffle(waiting, order);
            Department next = waiting.stream()
                    .filter(department ->
                            department.parentId().map(ids::contains).orElse(true))
                    .findFirst()
                    .orElseThrow();
            waiting.remove(next);
            listed.add(next);
            ids.add(next.id());
        }
        return listed;
    }

    private Optional<Person> person(String id, int i) {
        if (i % 3 == 0) {
            account(id, i, Optional.of("provider"));
            owned.put(
                    id,
                    new OwnedPerson(
                            id,
                            "a" + i,
                            OwnedPerson.Origin.CREATED,
                            new OwnedPerson.Memory(OwnedPerson.State.PRESENT, false, ""),
                            OptionalLong.empty()));
        } else if (i % 11 == 0) {
            account(id, i, Optional.empty());
        }
        if (i % 9 == 0) {
            return Optional.empty();
        }
        Fields.Builder fields = Fields.builder()
                .put("biz_mail", List.of("mail" + i % 700 + "@corp.example"))
                .put("position", List.of("P" + i % 5))
                .put("extattr.工号", List.of("E" + i));
        List<Membership> places =
                new ArrayList<>(List.of(Membership.of("" + (1 + i % DEPARTMENTS)), Membership.of("" + (1 + i % 13))));
        return Optional.of(new Person(
                id,
                id.toUpperCase(Locale.ROOT),
                i % 17 == 0 ? PersonStatus.DISABLED : PersonStatus.ACTIVE,
                Optional.of(i % 2 == 0 ? "王伟" : "Anna " + (char) ('a' + i % 26)),
                Optional.of(places.stream().distinct().toList()),
                fields.build()));
    }

    private void account(String id, int i, Optional<String> provider) {
        accounts.put(
                "a" + i,
                new Account(
                        "a" + i,
                        true,
                        provider,
                        Fields.builder()
                                .put("username", List.of(i % 6 == 0 ? "annab" + i : id))
                                .put("email", List.of("mail" + i % 500 + "@corp.example"))
                                .build(),
                        Fields.builder().put("wecom.position", List.of("old")).build(),
                        Set.of(GroupRef.department("2"), GroupRef.department("" + (3 + i % 20))),
                        Set.of(),
                        Optional.empty(),
                        Elsewhere.NOTHING));
    }

    private final class Maps implements RealmView, Accounts {
        @Override
        public Start start() {
            return new Start(
                    owned,
                    Optional.of("target"),
                    new GroupTree(Optional.of("target"), groups, groupOfDepartment, Set.of()),
                    groupOfDepartment,
                    new Baseline(owned.size(), groupOfDepartment.size(), Optional.empty(), Optional.empty()));
        }

        @Override
        public <T> T read(GroupTree tree, Function<Accounts, T> work) {
            return work.apply(this);
        }

        @Override
        public Map<String, Account> read(Collection<String> ids) {
            Map<String, Account> found = new HashMap<>();
            ids.stream().filter(accounts::containsKey).forEach(id -> found.put(id, accounts.get(id)));
            return found;
        }

        @Override
        public Map<String, String> linkHolders(Collection<String> personIds) {
            return Map.of();
        }

        @Override
        public Map<String, String> usernameHolders(Collection<String> usernames) {
            return holders("username", usernames);
        }

        @Override
        public Map<String, String> emailHolders(Collection<String> emails) {
            return holders("email", emails);
        }

        private Map<String, String> holders(String property, Collection<String> values) {
            Map<String, String> holders = new HashMap<>();
            accounts.keySet().stream()
                    .sorted()
                    .forEach(id -> accounts.get(id)
                            .properties()
                            .first(property)
                            .filter(values::contains)
                            .ifPresent(value -> holders.put(value, id)));
            return holders;
        }

        @Override
        public Map<String, Set<String>> allWithEmail(Collection<String> emails) {
            Map<String, Set<String>> found = new HashMap<>();
            accounts.values()
                    .forEach(account -> account.properties()
                            .first("email")
                            .filter(emails::contains)
                            .ifPresent(mail -> found.computeIfAbsent(mail, none -> new HashSet<>())
                                    .add(account.id())));
            return found;
        }

        @Override
        public Map<String, Set<String>> allWithAttribute(String name, Function<String, Optional<String>> form) {
            return Map.of();
        }

        @Override
        public Map<String, Standing> standings(Collection<String> ids) {
            Map<String, Standing> standings = new HashMap<>();
            ids.forEach(id -> standings.put(id, new Standing(true, false, false, false)));
            return standings;
        }

        @Override
        public Map<String, List<String>> valuesOf(String attribute, Set<String> providers) {
            return Map.of();
        }
    }
}
