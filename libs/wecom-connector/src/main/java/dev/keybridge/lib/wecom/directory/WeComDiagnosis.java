package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.Diagnosis;
import dev.keybridge.lib.crawl.Diagnosis.Meaning;
import dev.keybridge.lib.directory.Finding;
import dev.keybridge.lib.http.VendorException;

import java.util.Map;

/** What WeCom's error numbers say about a set-up (VD-90313). */
final class WeComDiagnosis {
    private static final Map<String, Meaning> NUMBERS = Map.ofEntries(
            Map.entry("40001", Meaning.of(Diagnosis.TOKEN, "wrong-secret")),
            Map.entry("40091", Meaning.of(Diagnosis.TOKEN, "wrong-secret")),
            Map.entry("40014", Meaning.of(Diagnosis.TOKEN, "not-accepted")),
            Map.entry("42001", Meaning.of(Diagnosis.TOKEN, "not-accepted")),
            Map.entry("40013", Meaning.of(Diagnosis.TOKEN, "wrong-corp")),
            Map.entry("41002", Meaning.of(Diagnosis.TOKEN, "wrong-corp")),
            Map.entry("41004", Meaning.of(Diagnosis.TOKEN, "no-secret")),
            Map.entry("45031", Meaning.of(Diagnosis.TOKEN, "insecure")),
            Map.entry("50003", Meaning.of(Diagnosis.APP, "disabled")),
            Map.entry("60020", Meaning.of(Diagnosis.ADDRESS, "not-trusted")),
            Map.entry("48002", Meaning.ofTheQuestion("wrong-secret-kind")),
            Map.entry("48009", Meaning.ofTheQuestion("contact-sync-secret")),
            Map.entry("301002", Meaning.ofTheQuestion("other-app")),
            Map.entry("40056", Meaning.ofTheQuestion("unknown-app")),
            Map.entry("60011", Meaning.ofTheQuestion("no-privilege")));

    private WeComDiagnosis() {}

    static Finding of(String point, VendorException e) {
        return Diagnosis.of(point, e, NUMBERS);
    }
}
