package dev.keybridge.it.contacts;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.PersonStatus;
import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Two companies in one realm, and whatever may happen to them, to the realm and to the runs. */
final class RandomSequence {
    private static final int LIMIT = 3;
    private static final int APPROVALS = 6;

    /** One company, and what goes on in it. */
    private record Side(ImportedCompany company, RandomStaff staff) {
        String userid(String username) {
            return username.replaceFirst("@.*", "").replace("user", "User");
        }

        String target() {
            return company.setting("targetGroup");
        }
    }

    private final Realm realm;
    private final VendorSimulator vendor;
    private final Random random;
    private final List<Side> sides = new ArrayList<>();
    private final List<String> story = new ArrayList<>();
    private final Set<String> administrators = new TreeSet<>();
    private final Set<String> approved = new TreeSet<>();

    RandomSequence(Realm realm, VendorSimulator vendor, long seed) {
        this.realm = realm;
        this.vendor = vendor;
        this.random = new Random(seed);
        for (int number = 0; number < 2; number++) {
            ImportedCompany company = random.nextBoolean() ? wecom(seed, number) : dingtalk(seed, number);
            company.set("usernameTemplate", "${userid}@" + number);
            company.set("maxUserRemovals", String.valueOf(LIMIT));
            company.set("leaverAction", random.nextBoolean() ? "disable" : "delete");
            company.set("leaverGraceDays", "0");
            RandomStaff staff = new RandomStaff(company.people(), "corp" + number + ".example", random);
            staff.found();
            sides.add(new Side(company, staff));
        }
    }

    private ImportedCompany wecom(long seed, int number) {
        return Company.in(realm, vendor, "ww%016x".formatted(seed * 2 + number), "idp-" + number, "/Company " + number);
    }

    private ImportedCompany dingtalk(long seed, int number) {
        return DingTalkCompany.in(
                realm, vendor, "ding%016x".formatted(seed * 2 + number), "idp-" + number, "/Company " + number);
    }

    /** @throws AssertionError with everything that has happened */
    void play(int steps) {
        try {
            for (int step = 0; step < steps; step++) {
                step(sides.get(random.nextInt(sides.size())));
            }
            sides.forEach(this::quiet);
        } catch (AssertionError | ConditionTimeoutException e) {
            throw new AssertionError(e.getMessage() + "\n  " + String.join("\n  ", story), e);
        }
    }

    private void step(Side side) {
        for (int i = random.nextInt(5); i > 0; i--) {
            story.add(side.target() + ": " + side.staff().happen());
        }
        if (random.nextInt(4) == 0) {
            story.add("by hand: " + byHand(side));
        }
        switch (random.nextInt(12)) {
            case 0, 1 -> faulty(side);
            case 2 -> quick(side);
            case 3 -> cancelled(side);
            default -> full(side);
        }
    }

    /** Keycloak's side of it: what a full run has to repair, and an administrator whom it must spare. */
    private String byHand(Side side) {
        List<JsonNode> users = realm.users().stream()
                .filter(user -> user.path("federationLink")
                        .asText()
                        .equals(side.company().component()))
                .toList();
        if (users.isEmpty()) {
            return "nothing";
        }
        JsonNode user = users.get(random.nextInt(users.size()));
        String id = user.path("id").asText();
        String name = user.path("username").asText();
        List<JsonNode> groups = realm.groupsOf(id);
        if (random.nextInt(5) == 0 && user.path("enabled").asBoolean()) {
            JsonNode client = realm.get("/clients?clientId=realm-management").get(0);
            String roles = "/clients/" + client.path("id").asText() + "/roles/view-users";
            realm.post(
                    "/users/" + id + "/role-mappings/clients/"
                            + client.path("id").asText(),
                    List.of(realm.get(roles)));
            administrators.add(id);
            side.staff().spare(side.userid(name));
            return name + " is an administrator";
        }
        if (random.nextBoolean() && !administrators.contains(id)) {
            realm.delete("/users/" + id);
            return name + " deleted";
        }
        if (groups.isEmpty()) {
            return "nothing";
        }
        String group = groups.get(0).path("id").asText();
        if (random.nextBoolean()) {
            realm.delete("/users/" + id + "/groups/" + group);
            return name + " taken out of a group";
        }
        realm.put("/groups/" + group, Map.of("name", "by hand " + random.nextInt(1000)));
        return "group of " + name + " renamed";
    }

    private void faulty(Side side) {
        List<Department> departments = side.company().people().departments();
        long department = departments.get(random.nextInt(departments.size())).id();
        List<Fault> faults = List.of(
                Fault.error(60020).always(),
                Fault.emptyDirectory().always(),
                Fault.cutJson()
                        .on("/cgi-bin/user/list")
                        .where("department_id", department)
                        .always(),
                Fault.error(60011)
                        .on("/topapi/v2/user/list")
                        .where("dept_id", department)
                        .always());
        Fault fault = faults.get(random.nextInt(faults.size()));
        vendor.wecom().fault(fault);
        vendor.dingtalk().fault(fault);
        vendor.wecom().dropTokens();
        vendor.dingtalk().dropTokens();
        RealmState before = RealmState.of(realm);
        side.company().sync();
        vendor.wecom().clearFaults();
        vendor.dingtalk().clearFaults();
        String state = check(side, before, fault.toString());
        if (!state.equals("DONE")) {
            assertThat(withoutBarred(side, before.lostIn(RealmState.of(realm)))).isEmpty();
        }
    }

    private void quick(Side side) {
        RealmState before = RealmState.of(realm);
        side.company().syncChanged();
        check(side, before, "quick");
    }

    private void cancelled(Side side) {
        RealmState before = RealmState.of(realm);
        String path = "/contacts/" + side.company().component();
        realm.post(path + "/sync", null);
        realm.send("POST", path + "/cancel", null);
        side.company().awaitEnd();
        check(side, before, "cancelled");
    }

    private boolean full(Side side) {
        RealmState before = RealmState.of(realm);
        String state = askedAgain(side, before);
        String run = "/contacts/" + side.company().component() + "/runs/"
                + side.company().lastRun().path("id").asText();
        if (state.equals("DONE")) {
            settled(side);
            return true;
        }
        assertThat(state).isEqualTo("HELD");
        assertThat(withoutBarred(side, before.lostIn(RealmState.of(realm)))).isEmpty();
        boolean approves = random.nextInt(3) > 0;
        realm.post(run + (approves ? "/approve" : "/reject"), null);
        if (approves) {
            approved.add(side.target());
        }
        story.add(approves ? "approved" : "rejected");
        return false;
    }

    /** A secret or an address that was refused is not tried again for some seconds: until then runs fail, and change nothing. */
    private String askedAgain(Side side, RealmState before) {
        boolean refused = side.company().lastRun().path("state").asText().equals("FAILED");
        side.company().sync();
        String state = check(side, before, "full");
        if (!refused || !state.equals("FAILED")) {
            return state;
        }
        return await().pollInterval(Duration.ofSeconds(1))
                .until(
                        () -> {
                            assertThat(before.differenceTo(RealmState.of(realm)))
                                    .as("nothing was read")
                                    .isEmpty();
                            side.company().sync();
                            return check(side, before, "full");
                        },
                        next -> !next.equals("FAILED"));
    }

    private void quiet(Side side) {
        for (int i = 0; i < APPROVALS; i++) {
            if (full(side)) {
                return;
            }
        }
        throw new AssertionError("it never comes to rest");
    }

    /** What holds after every run. @return how it ended */
    private String check(Side side, RealmState before, String how) {
        RealmState after = RealmState.of(realm);
        JsonNode run = side.company().lastRun();
        String state = run.path("state").asText();
        story.add(side.target() + " " + how + ": " + run);
        assertThat(before.without(side.company().component(), side.target())
                        .differenceTo(after.without(side.company().component(), side.target())))
                .as("what is not this provider's")
                .isEmpty();
        administrators.forEach(id -> assertThat(after.users().get(id))
                .as("an administrator")
                .isNotNull()
                .matches(user -> user.enabled()));
        long accounts = before.lostIn(after).stream()
                .filter(lost -> lost.contains("account"))
                .count();
        if (!approved.contains(side.target())) {
            assertThat(accounts).as("accounts lost").isLessThanOrEqualTo(LIMIT);
        } else if (state.equals("DONE") || state.equals("HELD")) {
            approved.remove(side.target());
        }
        return state;
    }

    /** Who is listed as disabled is disabled whatever else could not be read. */
    private static Set<String> withoutBarred(Side side, Set<String> lost) {
        Set<String> rest = new TreeSet<>(lost);
        side.company().people().people().stream()
                .filter(person -> person.status() == PersonStatus.DISABLED)
                .forEach(
                        person -> rest.remove("use of account " + side.company().usernameOf(person)));
        return rest;
    }

    /** Accounts of people who have left: disabled or deleted, but for those of administrators. */
    private void leftBehind(Side side, RealmState now) {
        Set<String> there = new TreeSet<>();
        side.company()
                .people()
                .people()
                .forEach(person -> there.add(side.company().usernameOf(person)));
        side.company().leftBehind().clear();
        now.users().forEach((id, user) -> {
            String name = user.values().get("username");
            if (user.provider().equals(side.company().component()) && !there.contains(name)) {
                boolean administrator = administrators.contains(id);
                assertThat(user.enabled()).as(name + " has left, enabled").isEqualTo(administrator);
                assertThat(administrator
                                || side.company().setting("leaverAction").equals("disable"))
                        .as(name + " has left and is still there")
                        .isTrue();
                side.company().leftBehind().add(name);
            }
        });
    }

    /** Keycloak is what the company is, and another run finds nothing to do. */
    private void settled(Side side) {
        RealmState before = RealmState.of(realm);
        leftBehind(side, before);
        Comparison.assertSame(side.company());
        side.company().sync();
        assertThat(before.differenceTo(RealmState.of(realm))).as("a second run").isEmpty();
    }
}
