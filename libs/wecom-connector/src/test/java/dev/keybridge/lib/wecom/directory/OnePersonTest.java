package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.PersonReading.Presence;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.wecom.FakeWeCom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OnePersonTest {
    private final FakeWeCom vendor = new FakeWeCom();

    @AfterEach
    void close() {
        vendor.close();
    }

    private PersonReading read(String userId, Selection selection, String... former) {
        return new WeComDirectory(vendor.client("app"), Optional.empty(), Optional.of("1000002"))
                .readPerson(userId, new ReadRequest(selection, true, true), person -> Set.of(former));
    }

    @Test
    @DisplayName("one person is read with two calls, with the tree of departments and nobody else")
    void found() {
        new Company()
                .department(1, 0)
                .department(2, 1)
                .department(3, 2)
                .member("Anna", 3)
                .member("bert", 3)
                .openTo(vendor);

        PersonReading reading = read("Anna", Selection.ALL);

        assertThat(reading.presence()).isEqualTo(Presence.FOUND);
        assertThat(reading.person().orElseThrow().id()).isEqualTo("anna");
        assertThat(reading.person().orElseThrow().memberships().orElseThrow())
                .extracting(Membership::departmentId)
                .containsExactly("3");
        assertThat(reading.snapshot().orElseThrow().people()).hasSize(1);
        assertThat(reading.snapshot().orElseThrow().departments())
                .extracting(Department::id)
                .containsExactlyInAnyOrder("1", "2", "3");
        assertThat(reading.snapshot().orElseThrow().completeness().isComplete()).isTrue();
        assertThat(reading.vendorCalls()).isEqualTo(3);
    }

    @Test
    @DisplayName(
            "a department in which the person was and that cannot be seen now is a failure; one that is seen is none")
    void former() {
        new Company().department(1, 0).department(2, 1).member("anna", 2).openTo(vendor);

        assertThat(read("anna", Selection.ALL, "1")
                        .snapshot()
                        .orElseThrow()
                        .completeness()
                        .failures())
                .isEmpty();
        assertThat(read("anna", Selection.ALL, "9")
                        .snapshot()
                        .orElseThrow()
                        .completeness()
                        .failures())
                .extracting(failure -> failure.what() + " " + failure.id() + " " + failure.code())
                .containsExactly("DEPARTMENT 9 not-listed");
    }

    @Test
    @DisplayName("who is unknown, or in no chosen department, is told as such")
    void missing() {
        new Company().department(1, 0).department(2, 1).member("anna", 2).openTo(vendor);

        assertThat(read("nobody", Selection.ALL).presence()).isEqualTo(Presence.UNKNOWN);
        assertThat(read("nobody", Selection.ALL).code()).contains("60111");
        assertThat(read("anna", new Selection(Set.of(), Set.of("2"))).presence())
                .isEqualTo(Presence.NOT_CHOSEN);
        assertThat(read("anna", new Selection(Set.of("2"), Set.of())).presence())
                .isEqualTo(Presence.FOUND);
    }

    @Test
    @DisplayName("a vendor that cannot be asked says nothing about the person")
    void unavailable() {
        vendor.fails("user/get", 60020);
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> read("anna", Selection.ALL))
                .satisfies(e -> assertThat(e.code()).isEqualTo("60020"));
        vendor.on("user/get", "{\"errcode\":0,\"name\":\"without an id\"}");
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> read("anna", Selection.ALL))
                .satisfies(e -> assertThat(List.of("missing-field")).contains(e.code()));
    }
}
