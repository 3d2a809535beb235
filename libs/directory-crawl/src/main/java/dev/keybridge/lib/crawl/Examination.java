package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.Finding;
import dev.keybridge.lib.directory.Finding.Severity;
import dev.keybridge.lib.http.VendorException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Asks a vendor one thing after another and notes what comes of it. A failure that would meet every other question as well
 * ends the asking: what was still to be looked at is noted as not checked.
 */
public final class Examination {
    private final BiFunction<String, VendorException, Finding> diagnosis;
    private final Map<String, Finding> findings = new LinkedHashMap<>();
    private final List<Finding> ofWays = new ArrayList<>();
    private Optional<String> obstacle = Optional.empty();

    /**
     * @param diagnosis what a failed question about a point means: a finding about that point, or about another one that
     *     stands in the way of every question
     */
    public Examination(BiFunction<String, VendorException, Finding> diagnosis) {
        this.diagnosis = diagnosis;
    }

    /** Asks about one point. @return empty when there is no answer, and the reason has been noted */
    public <T> Optional<T> ask(String point, Supplier<T> question) {
        if (obstacle.isPresent()) {
            note(Finding.notChecked(point, obstacle.get()));
            return Optional.empty();
        }
        try {
            return Optional.of(question.get());
        } catch (VendorException e) {
            Finding finding = diagnosis.apply(point, e);
            note(finding);
            if (!finding.code().equals(point)) {
                obstacle = Optional.of(finding.code());
                note(Finding.notChecked(point, finding.code()));
            }
            return Optional.empty();
        }
    }

    /** Of several findings about one point the first one is kept, unless it was well and is no longer. */
    public void note(Finding finding) {
        findings.merge(
                finding.code(),
                finding,
                (before, now) -> before.severity() == Severity.OK && now.severity() != Severity.OK ? now : before);
    }

    /** Asks the same by each of several ways: whether it leads to the vendor, and whether the vendor lets it pass. */
    public <C> void tryEach(List<Way<C>> ways, Consumer<C> question) {
        for (Way<C> way : ways) {
            Finding finding = Finding.ok(Diagnosis.PROXY);
            try {
                question.accept(way.client());
            } catch (VendorException e) {
                finding = diagnosis.apply(Diagnosis.PROXY, e).about(Diagnosis.PROXY);
            }
            ofWays.add(finding.with("proxy", way.name()));
        }
    }

    /** Notes that there was no occasion to look at these points. */
    public void skip(String because, String... points) {
        for (String point : points) {
            findings.putIfAbsent(point, Finding.notChecked(point, obstacle.orElse(because)));
        }
    }

    public List<Finding> findings() {
        return Stream.concat(findings.values().stream(), ofWays.stream()).toList();
    }
}
