package dev.keybridge.wecom;

import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.VendorThrottled;
import dev.keybridge.lib.http.VendorUnreachable;
import dev.keybridge.lib.signin.CommonProblem;
import dev.keybridge.lib.signin.SignInProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

class WeComTest {
    private static final String API = "/cgi-bin/auth/getuserinfo";

    @ParameterizedTest
    @CsvSource({
        "40001, BAD_CREDENTIALS",
        "40013, BAD_CREDENTIALS",
        "48002, API_FORBIDDEN",
        "50001, REDIRECT_NOT_TRUSTED",
        "50003, APP_DISABLED",
        "60020, ADDRESS_NOT_TRUSTED",
        "60031, REFUSED"
    })
    @DisplayName("what an administrator must mend is told apart by WeCom's number")
    void refused(String code, String problem) {
        assertThat(problem(new VendorRefused(API, code, Optional.empty(), "refused"))
                        .name())
                .isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({"40029", "42003", "42022"})
    @DisplayName("a wrong, expired or used code only asks for a new start")
    void code(String code) {
        assertThat(problem(new VendorRejectedRecord(API, code, Optional.empty(), "rejected")))
                .isEqualTo(CommonProblem.CODE_SPENT);
    }

    @Test
    @DisplayName("a passing trouble is told apart from a lasting one")
    void passing() {
        VendorException network = new VendorUnreachable(API, "unreachable", Optional.empty(), "no answer");
        VendorException busy = new VendorThrottled(API, "45009", Optional.empty(), "slower", Duration.ofMinutes(1));
        VendorException nonsense = new VendorSpokeNonsense(API, "not-json", Optional.empty(), "nonsense");

        assertThat(problem(network)).isEqualTo(CommonProblem.UNREACHABLE);
        assertThat(problem(busy)).isEqualTo(CommonProblem.BUSY);
        assertThat(problem(nonsense)).isEqualTo(CommonProblem.NONSENSE);
    }

    private static SignInProblem problem(VendorException failure) {
        return WeCom.VENDOR.problem(failure);
    }
}
