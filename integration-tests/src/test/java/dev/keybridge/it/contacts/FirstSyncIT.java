package dev.keybridge.it.contacts;

import dev.keybridge.it.contacts.Company.Outcome;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.it.keycloak.SharedKeycloak;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.wecom.WeComFault;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

@DisplayName("The first sync")
@ExtendWith(SharedKeycloak.class)
final class FirstSyncIT {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    @Test
    @DisplayName("imports a company of 300, and a second sync finds nothing to do")
    void threeHundred(Realm realm) {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(300, 7).fill(company.people());

        Outcome first = company.sync();

        assertThat(first).isEqualTo(new Outcome(300, 0, 0, 0));
        Comparison.assertSame(company);
        assertThat(company.sync()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(company.syncChanged()).isEqualTo(new Outcome(0, 0, 0, 0));
        assertThat(VENDOR.wecom().unexpected()).isEmpty();
    }

    @Test
    @DisplayName("is counted on Keycloak's metrics endpoint, as is one that fails")
    void metrics(Realm realm) throws IOException, InterruptedException {
        Company company = Company.in(realm, VENDOR);
        OrganisationGenerator.of(5, 7).fill(company.people());
        company.sync();
        company.reconfigure(Map.of("maxUserRemovals", "0"));
        company.people().leave(company.people().people().get(0).userid());
        VENDOR.wecom().fault(WeComFault.tooManyAtOnce().on("/cgi-bin/user/list").once());
        company.sync();
        VENDOR.wecom().fault(Fault.garbage().on("/cgi-bin/department/list").once());
        company.sync();

        String metrics = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(realm.server().managementUrl().resolve("/metrics"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();

        assertThat(value(metrics, "keybridge_contacts_runs_total", company, "state=\"DONE\""))
                .isEqualTo(1);
        assertThat(value(metrics, "keybridge_contacts_runs_total", company, "state=\"FAILED\""))
                .isEqualTo(1);
        assertThat(value(metrics, "keybridge_contacts_records_total", company, "outcome=\"added\""))
                .isEqualTo(5);
        assertThat(value(metrics, "keybridge_contacts_vendor_calls_total", company, "vendor=\"wecom-contacts\""))
                .isGreaterThan(2);
        assertThat(value(metrics, "keybridge_contacts_last_good_run_seconds", company, "component="))
                .isCloseTo(System.currentTimeMillis() / 1000.0, within(600.0));
        assertThat(value(metrics, "keybridge_contacts_vendor_throttled_total", company, "component="))
                .isPositive();
        assertThat(metrics.lines())
                .anyMatch(line -> line.startsWith("keybridge_contacts_gave_way_seconds_total{")
                        && line.contains(company.component()));
        assertThat(value(metrics, "keybridge_contacts_held_plans", company, "component="))
                .isEqualTo(1);
    }

    private static double value(String metrics, String name, Company company, String tag) {
        return metrics.lines()
                .filter(line -> line.startsWith(name + "{") && line.contains(company.component()) && line.contains(tag))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }
}
