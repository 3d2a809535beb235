package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.Finding;
import dev.keybridge.lib.directory.Finding.Severity;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.VendorThrottled;
import dev.keybridge.lib.http.VendorUnreachable;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a failed question says about a set-up, as far as it is the same for every vendor. */
public final class Diagnosis {
    public static final String NETWORK = "network";
    public static final String TOKEN = "token";
    public static final String ADDRESS = "address";
    public static final String APP = "app";
    public static final String PACE = "pace";
    public static final String CLOCK = "clock";
    public static final String PROXY = "proxy";
    public static final String FIELDS = "fields";

    private static final Duration TOLERATED = Duration.ofSeconds(30);
    private static final Duration HARMFUL = Duration.ofMinutes(5);

    /**
     * @param point what the failure is about, whatever was asked; empty: what was asked
     * @param outcome as in {@link Finding#outcome()}
     */
    public record Meaning(Optional<String> point, String outcome) {
        public static Meaning of(String point, String outcome) {
            return new Meaning(Optional.of(point), outcome);
        }

        public static Meaning ofTheQuestion(String outcome) {
            return new Meaning(Optional.empty(), outcome);
        }
    }

    private Diagnosis() {}

    /**
     * @param point what was asked about
     * @param numbers what the vendor's own codes mean
     */
    public static Finding of(String point, VendorException e, Map<String, Meaning> numbers) {
        Meaning meaning = Optional.ofNullable(numbers.get(e.vendorCode())).orElseGet(() -> general(e));
        Severity severity = meaning.outcome().equals("throttled") ? Severity.WARNING : Severity.ERROR;
        Finding finding = new Finding(
                        meaning.point().orElse(point), meaning.outcome(), severity, Collections.emptySortedMap())
                .with("vendorCode", e.vendorCode())
                .with("api", e.api());
        Optional<String> named = e instanceof VendorRefused refused ? refused.named() : Optional.empty();
        if (named.isPresent()) {
            finding = finding.with(finding.code().equals(ADDRESS) ? "address" : "missing", named.get());
        }
        if (finding.code().equals(NETWORK)) {
            finding = finding.with("detail", e.getMessage());
        }
        return e.hint().isPresent() ? finding.with("hint", e.hint().get()) : finding;
    }

    private static Meaning general(VendorException e) {
        if (e.vendorCode().equals("proxy-407")) {
            return Meaning.of(NETWORK, "proxy-credentials");
        }
        if (e instanceof VendorThrottled) {
            return Meaning.of(PACE, e.vendorCode().equals("ip-blocked") ? "shut-out" : "throttled");
        }
        if (e instanceof VendorUnreachable) {
            return Meaning.of(NETWORK, "unreachable");
        }
        boolean gateway = e.vendorCode().startsWith("http-") || e.vendorCode().equals("base-url");
        return e instanceof VendorSpokeNonsense || gateway
                ? Meaning.of(NETWORK, "nonsense")
                : Meaning.ofTheQuestion("refused");
    }

    /** What the vendor's clock says about ours. */
    public static Finding clock(Optional<Duration> offset) {
        if (offset.isEmpty()) {
            return Finding.notChecked(CLOCK, NETWORK);
        }
        Duration apart = offset.get().abs();
        Finding finding = Finding.ok(CLOCK);
        if (apart.compareTo(TOLERATED) > 0) {
            finding = apart.compareTo(HARMFUL) > 0 ? Finding.error(CLOCK, "wrong") : Finding.warning(CLOCK, "wrong");
        }
        return finding.with("vendorAheadSeconds", offset.get().toSeconds());
    }

    /**
     * Which of the sensitive fields the vendor shows. A field that nobody has is not told from one that is withheld.
     *
     * @param shown names of fields that at least one of the people has
     * @param people how many were looked at
     */
    public static Finding fields(Collection<String> sensitive, Set<String> shown, int people) {
        List<String> missing = sensitive.stream()
                .filter(name -> !shown.contains(name))
                .sorted()
                .toList();
        List<String> there = sensitive.stream().filter(shown::contains).sorted().toList();
        Finding finding = missing.isEmpty()
                ? Finding.ok(FIELDS)
                : Finding.info(FIELDS, there.isEmpty() ? "withheld" : "some-missing");
        return finding.with("shown", there).with("missing", missing).with("people", people);
    }
}
