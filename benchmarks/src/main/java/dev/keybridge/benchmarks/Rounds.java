package dev.keybridge.benchmarks;

import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.OrganisationGenerator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Everybody imports the same company, one after the other, in several rounds, each time into a new realm. */
final class Rounds {
    private final World world;
    private final Settings settings;
    private final Console console;
    private final VendorContender wecom;
    private final VendorContender dingtalk;
    private RawRows rows;
    private final Trial trial;
    private final List<Meter.Reading> rawAll = new ArrayList<>();
    private final List<Meter.Reading> rawKeycloak = new ArrayList<>();

    Rounds(World world, Settings settings, Trial trial, Console console) {
        this.world = world;
        this.trial = trial;
        this.settings = settings;
        this.wecom =
                new VendorContender(world.server(), Vendor.wecom(world.simulator(), "wwbenchmark" + settings.people()));
        this.dingtalk = new VendorContender(
                world.server(), Vendor.dingtalk(world.simulator(), "dingbenchmark" + settings.people()));
        this.console = console;
    }

    void run() {
        OrganisationGenerator company =
                OrganisationGenerator.of(settings.people(), 42).withDepartments(settings.departments());
        Organisation people = company.fill(wecom.company());
        company.fill(dingtalk.company());
        try (LdapDirectory directory = new LdapDirectory(people)) {
            for (int round = 0; round < settings.rounds(); round++) {
                if (settings.wants("ldap")) {
                    all(new LdapContender(world.server(), directory), people, round);
                }
                all(wecom, people, round);
                if (settings.wants("dingtalk") && round == settings.rounds() - 1) {
                    all(dingtalk, people, round);
                }
            }
        }
    }

    private void all(Contender contender, Organisation company, int round) {
        contender.begin(
                "round" + settings.people() + "x" + round + contender.name().replaceAll("[^A-Za-z]", ""));
        for (Work work : Work.values()) {
            trial.run(contender, company, work, round);
            if (work == Work.FIRST_IMPORT && contender == wecom) {
                raw();
            }
        }
    }

    private void raw() {
        String realm = wecom.realm().get("").path("id").asText();
        rows = new RawRows(world.database(), realm);
        rawKeycloak.add(raw("raw JDBC, Keycloak's tables", false));
        rawAll.add(raw("raw JDBC, all tables", true));
    }

    private Meter.Reading raw(String name, boolean ours) {
        Meter.Reading reading = world.meter()
                .measure(() -> {
                    rows.write(ours);
                    return rows.people();
                })
                .reading();
        console.say("%-28s %8.0f ms %8.0f users/s"
                .formatted(name, reading.wallMillis(), rows.people() * 1000 / reading.wallMillis()));
        return reading;
    }

    List<Meter.Reading> rawAll() {
        return List.copyOf(rawAll);
    }

    List<Meter.Reading> rawKeycloak() {
        return List.copyOf(rawKeycloak);
    }

    /** Rows of each table for each person, as the last import left them. */
    Map<String, Double> rowsPerPerson() {
        return rows.perPerson();
    }
}
