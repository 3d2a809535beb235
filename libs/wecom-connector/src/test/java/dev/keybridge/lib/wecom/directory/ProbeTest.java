package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.Way;
import dev.keybridge.lib.directory.Finding;
import dev.keybridge.lib.directory.Finding.Severity;
import dev.keybridge.lib.wecom.FakeWeCom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class ProbeTest {
    private static final String AGENT = "{\"errcode\":0,\"agentid\":1000002,\"allow_userinfos\":{\"user\":[]},"
            + "\"allow_partys\":{\"partyid\":[1]},\"allow_tags\":{\"tagid\":[]},\"close\":0,"
            + "\"redirect_domain\":\"sso.example.com\"}";

    private final FakeWeCom vendor = new FakeWeCom().on("agent/get", AGENT);

    @AfterEach
    void close() {
        vendor.close();
    }

    private Map<String, Finding> examined(Optional<String> contactSync, Optional<String> agentId) {
        Map<String, Finding> found = new LinkedHashMap<>();
        new WeComProbe(vendor.client("app"), contactSync.map(vendor::client), agentId, List.of())
                .examine()
                .forEach(finding -> found.put(finding.code(), finding));
        return found;
    }

    private Map<String, Finding> examined() {
        return examined(Optional.empty(), Optional.of("1000002"));
    }

    private static String brief(Finding finding) {
        return finding.severity() + " " + finding.outcome();
    }

    @Test
    @DisplayName("finds a good set-up good, and asks little")
    void good() {
        new Company().department(1, 0).department(2, 1).member("anna", 2).openTo(vendor);

        Map<String, Finding> found = examined(Optional.of("sync"), Optional.of("1000002"));

        assertThat(found.values())
                .filteredOn(finding -> finding.severity() == Severity.ERROR || finding.severity() == Severity.WARNING)
                .isEmpty();
        assertThat(found.keySet())
                .containsSubsequence("network", "token", "clock", "address", "agent", "departments", "scope", "people");
        assertThat(found.get("scope").facts()).containsEntry("wholeCompany", true);
        assertThat(found.get("contact-sync").facts()).containsEntry("people", 1L);
        assertThat(found.get("trusted-domain").facts()).containsEntry("trustedDomain", "sso.example.com");
        assertThat(vendor.calls()).hasSizeLessThanOrEqualTo(7);
    }

    @Test
    @DisplayName("one failure that stands in the way of everything is told once, the rest as not checked")
    void obstacle() {
        vendor.fails("agent/get", 60020);
        vendor.fails("department/list", 60020);

        Map<String, Finding> found = examined();

        assertThat(brief(found.get("address"))).isEqualTo("ERROR not-trusted");
        assertThat(found.get("address").facts()).containsEntry("address", "203.0.113.7");
        assertThat(found.get("people").facts()).containsEntry("because", "address");
        assertThat(vendor.questions("department/list")).isEmpty();
        assertThat(found.values())
                .allSatisfy(finding -> assertThat(finding.toString()).doesNotContain("linmei", "13900000001"));
    }

    @Test
    @DisplayName("a secret that is refused is told by its number")
    void refused() {
        for (Map.Entry<Integer, String> one : Map.of(40013, "wrong-corp", 45031, "insecure", 41004, "no-secret")
                .entrySet()) {
            try (FakeWeCom other = new FakeWeCom()) {
                other.fails("gettoken", one.getKey());
                Finding token = new WeComProbe(other.client("app"), Optional.empty(), Optional.empty(), List.of())
                        .examine().stream()
                                .filter(finding -> finding.code().equals("token"))
                                .findFirst()
                                .orElseThrow();
                assertThat(brief(token)).isEqualTo("ERROR " + one.getValue());
            }
        }
    }

    @Test
    @DisplayName("what stands in the way of one point only leaves the others to be looked at")
    void onePoint() {
        new Company().department(1, 0).member("anna", 1).openTo(vendor);
        vendor.fails("agent/get", 301002).fails("user/list", 48009);

        Map<String, Finding> found = examined();

        assertThat(brief(found.get("agent"))).isEqualTo("ERROR other-app");
        assertThat(brief(found.get("departments"))).isEqualTo("OK ok");
        assertThat(brief(found.get("people"))).isEqualTo("ERROR contact-sync-secret");
        assertThat(brief(found.get("fields"))).isEqualTo("INFO not-checked");
    }

    @Test
    @DisplayName("an app that only single people are granted to is no app that sees nobody")
    void singles() {
        vendor.on("agent/get", AGENT.replace("{\"user\":[]}", "{\"user\":[{\"userid\":\"anna\"}]}"));
        vendor.fails("department/list", 60011);
        vendor.on("user/get", "{\"userid\":\"anna\",\"name\":\"N\",\"mobile\":\"13900000001\",\"gender\":\"0\"}");

        Map<String, Finding> found = examined();

        assertThat(brief(found.get("scope"))).isEqualTo("INFO part");
        assertThat(brief(found.get("people"))).isEqualTo("OK ok");
        assertThat(brief(found.get("fields"))).isEqualTo("INFO some-missing");
        assertThat(found.get("fields").facts()).containsEntry("shown", List.of("mobile"));
    }

    @Test
    @DisplayName("each way is tried by itself")
    void ways() {
        new Company().department(1, 0).openTo(vendor);
        try (FakeWeCom behind = new FakeWeCom()) {
            behind.fails("agent/get", 60020);
            List<Finding> proxies = new WeComProbe(
                            vendor.client("app"),
                            Optional.empty(),
                            Optional.of("1000002"),
                            List.of(new Way<>("a:1", vendor.client("app")), new Way<>("b:2", behind.client("app"))))
                    .examine().stream()
                            .filter(finding -> finding.code().equals("proxy"))
                            .toList();
            assertThat(proxies)
                    .extracting(finding -> finding.facts().get("proxy") + " " + finding.outcome())
                    .containsExactly("a:1 ok", "b:2 not-trusted");
        }
    }
}
