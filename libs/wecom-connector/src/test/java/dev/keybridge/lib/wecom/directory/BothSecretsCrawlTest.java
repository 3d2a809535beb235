package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.wecom.FakeWeCom;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

import static org.assertj.core.api.Assertions.assertThat;

final class BothSecretsCrawlTest extends DirectoryTest {
    private final Company company = new Company()
            .department(1, 0)
            .department(2, 1)
            .department(3, 1)
            .hide(1, 3)
            .member("seen", 2)
            .member("Elsewhere", 3);

    @Test
    @DisplayName("ids are listed with one secret and details read with the other")
    void secrets() {
        company.openTo(vendor);
        Snapshot snapshot = all(bothSecrets(Optional.empty()));
        assertThat(vendor.questions("user/list_id"))
                .allSatisfy(question -> assertThat(question).containsEntry("access_token", "token-of-sync"));
        assertThat(vendor.questions("user/list"))
                .allSatisfy(question -> assertThat(question).containsEntry("access_token", "token-of-app"));
        assertThat(snapshot.completeness().enumerated()).isTrue();
        assertThat(snapshot.vendorCalls()).isEqualTo(vendor.calls().size());
    }

    @Test
    @DisplayName("departments that exist and that the app may not see are told, and what the read cost")
    void hiddenDepartments() {
        company.openTo(vendor);
        AtomicLong calls = new AtomicLong();
        Snapshot snapshot = bothSecrets(Optional.empty())
                .read(new ReadRequest(Selection.ALL, false, false), new ReadProgress() {
                    @Override
                    public void read(int done, int total, int people) {}

                    @Override
                    public void traffic(long sent, long throttled) {
                        calls.set(sent);
                    }

                    @Override
                    public boolean isCancelled() {
                        return false;
                    }
                });
        assertThat(snapshot.completeness().hiddenDepartments()).containsExactlyInAnyOrder("1", "3");
        assertThat(calls).hasValue(vendor.calls().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {60111, 60011, 60021, 50002, 40003})
    @DisplayName("somebody whom the app may not see neither joins nor leaves, and that is no failure")
    void withoutDetails(int code) {
        company.openTo(vendor).fails("user/get", code);
        Snapshot snapshot = all(bothSecrets(Optional.empty()));
        assertThat(ids(snapshot)).containsExactly("seen");
        assertThat(snapshot.completeness().withoutDetails()).containsExactly("elsewhere");
        assertThat(snapshot.completeness().isComplete()).isTrue();
    }

    @Test
    @DisplayName("somebody whom no readable department shows is asked for by id")
    void askedForById() {
        company.openTo(vendor);
        Snapshot snapshot = all(bothSecrets(Optional.empty()));
        assertThat(ids(snapshot)).containsExactly("elsewhere", "seen");
        assertThat(snapshot.completeness().withoutDetails()).isEmpty();
        assertThat(vendor.questions("user/get"))
                .hasSize(1)
                .allSatisfy(question -> assertThat(question).containsEntry("userid", "Elsewhere"));
    }

    @Test
    @DisplayName("any other failure to read one member makes the read incomplete")
    void otherFailure() {
        company.openTo(vendor).fails("user/get", -1);
        Snapshot snapshot = all(bothSecrets(Optional.empty()));
        assertThat(failures(snapshot)).containsExactly("PERSON elsewhere -1");
        assertThat(snapshot.completeness().withoutDetails()).isEmpty();
    }

    @Test
    @DisplayName("when the grants are known, nobody is asked for who cannot be visible")
    void savesCalls() {
        company.openTo(vendor).fails("user/get", 60111);
        granted("", "2", "");
        Snapshot snapshot = all(bothSecrets(Optional.of("1000002")));
        assertThat(snapshot.completeness().withoutDetails()).containsExactly("elsewhere");
        assertThat(vendor.questions("user/get")).isEmpty();
    }

    @Test
    @DisplayName("a granted member whom nobody lists any more is gone")
    void granteeGone() {
        company.openTo(vendor);
        granted(user("left"), "2", "");
        Snapshot snapshot = all(bothSecrets(Optional.of("1000002")));
        assertThat(ids(snapshot)).containsExactly("seen");
        assertThat(snapshot.completeness().withoutDetails()).containsExactly("elsewhere");
        assertThat(snapshot.completeness().isComplete()).isTrue();
    }

    @Test
    @DisplayName("the selection reaches departments through parents that the app cannot see")
    void selectionThroughHiddenParents() {
        new Company()
                .department(1, 0)
                .department(3, 1)
                .department(31, 3)
                .department(4, 1)
                .hide(1, 3)
                .member("a", 31)
                .member("b", 4)
                .member("c", 3)
                .openTo(vendor);
        Snapshot snapshot = bothSecrets(Optional.empty()).read(only(Set.of("1"), Set.of("3")), ReadProgress.NONE);
        assertThat(departments(snapshot)).containsExactly("4");
        assertThat(ids(snapshot)).containsExactly("b");
        assertThat(vendor.questions("user/get")).isEmpty();
        assertThat(snapshot.completeness().withoutDetails()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"user/list_id", "department/simplelist"})
    @DisplayName("a list of ids that cannot be had makes the read incomplete and does not end it")
    void noEnumeration(String api) {
        company.openTo(vendor).fails(api, 60020);
        Snapshot snapshot = all(bothSecrets(Optional.empty()));
        assertThat(ids(snapshot)).contains("seen");
        assertThat(failures(snapshot)).containsExactly("ENUMERATION " + api + " 60020");
        assertThat(snapshot.completeness().enumerated()).isEqualTo(!api.equals("user/list_id"));
    }

    @Test
    @DisplayName("the same id in another spelling is the same person")
    void spelling() {
        company.openTo(vendor)
                .on("user/list_id", "{\"dept_user\":[{\"userid\":\"SEEN\",\"department\":2}]}")
                .on("user/get", FakeWeCom.error(60111));
        Snapshot snapshot = all(bothSecrets(Optional.empty()));
        assertThat(ids(snapshot)).containsExactly("seen");
        assertThat(snapshot.completeness().withoutDetails()).isEmpty();
    }
}
