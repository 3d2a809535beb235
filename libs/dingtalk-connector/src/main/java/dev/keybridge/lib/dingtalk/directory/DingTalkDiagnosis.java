package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.crawl.Diagnosis;
import dev.keybridge.lib.crawl.Diagnosis.Meaning;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.directory.Finding;
import dev.keybridge.lib.http.VendorException;

import java.util.HashMap;
import java.util.Map;

/** What DingTalk's error codes say about a set-up. */
final class DingTalkDiagnosis {
    private static final Map<String, Meaning> CODES = codes();

    private DingTalkDiagnosis() {}

    static Finding of(String point, VendorException e) {
        return Diagnosis.of(point, e, CODES);
    }

    private static Map<String, Meaning> codes() {
        Map<String, Meaning> all = new HashMap<>();
        put(
                all,
                Meaning.of(Diagnosis.TOKEN, "wrong-secret"),
                DingTalkErrors.WRONG_CREDENTIALS,
                DingTalkErrors.WRONG_CREDENTIALS_LEGACY,
                "40089",
                "40013",
                "40088",
                "authFailed",
                "invalid.client",
                "unauthorized.client");
        put(
                all,
                Meaning.of(Diagnosis.TOKEN, "not-accepted"),
                DingTalkErrors.INVALID_TOKEN,
                DingTalkErrors.INVALID_TOKEN_LEGACY,
                "42001",
                "40001",
                "40000",
                "41001");
        put(
                all,
                Meaning.of(Diagnosis.ADDRESS, "not-trusted"),
                DingTalkErrors.ADDRESS_NOT_TRUSTED,
                DingTalkErrors.ADDRESS_NOT_TRUSTED_LEGACY);
        put(all, Meaning.of(Diagnosis.APP, "disabled"), DingTalkErrors.APP_STOPPED);
        put(
                all,
                Meaning.of(Diagnosis.APP, "organisation"),
                DingTalkErrors.CORP_DISABLED,
                DingTalkErrors.CORP_DISSOLVED,
                DingTalkErrors.NOT_AUTHORISED);
        put(
                all,
                Meaning.of(Diagnosis.PACE, "used-up"),
                DingTalkErrors.QUOTA_USED_UP,
                DingTalkErrors.QUOTA_USED_UP_LEGACY);
        put(
                all,
                Meaning.ofTheQuestion("permission-missing"),
                DingTalkErrors.PERMISSION_MISSING,
                DingTalkErrors.PERMISSION_MISSING_LEGACY,
                "43007",
                "48002");
        return all;
    }

    private static void put(Map<String, Meaning> all, Meaning meaning, String... codes) {
        for (String code : codes) {
            all.put(code, meaning);
        }
    }
}
