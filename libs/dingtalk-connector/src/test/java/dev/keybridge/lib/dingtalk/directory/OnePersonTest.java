package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.dingtalk.FakeDingTalk;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.DirectoryUnavailable;
import dev.keybridge.lib.directory.PersonReading;
import dev.keybridge.lib.directory.PersonReading.Presence;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Selection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OnePersonTest {
    private final FakeDingTalk vendor = new FakeDingTalk();

    @AfterEach
    void close() {
        vendor.close();
    }

    private PersonReading read(String userId, Selection selection, String... former) {
        return new DingTalkDirectory(vendor.client())
                .readPerson(userId, new ReadRequest(selection, true, true), person -> Set.of(former));
    }

    private static Organisation organisation() {
        return new Organisation()
                .department(1, 0)
                .department(2, 1)
                .department(3, 2)
                .department(4, 1)
                .employee("anna", 3)
                .employee("bert", 4);
    }

    @Test
    @DisplayName("one employee is read with the departments above, and nobody else")
    void found() {
        organisation().openTo(vendor);

        PersonReading reading = read("anna", Selection.ALL, "4");

        assertThat(reading.presence()).isEqualTo(Presence.FOUND);
        assertThat(reading.person().orElseThrow().id()).isEqualTo("union-anna");
        assertThat(reading.snapshot().orElseThrow().departments())
                .extracting(Department::id)
                .as("and where the person was before")
                .containsExactlyInAnyOrder("1", "2", "3", "4");
        assertThat(reading.snapshot().orElseThrow().completeness().isComplete()).isTrue();
        assertThat(reading.vendorCalls()).isLessThanOrEqualTo(6);
    }

    @Test
    @DisplayName("a former department that is out of scope is a failure")
    void former() {
        organisation().openTo(vendor);
        assertThat(read("anna", Selection.ALL, "99")
                        .snapshot()
                        .orElseThrow()
                        .completeness()
                        .failures())
                .extracting(failure -> failure.what() + " " + failure.id())
                .containsExactly("DEPARTMENT 99");
    }

    @Test
    @DisplayName("who is unknown, out of scope, or in no chosen department, is told as such")
    void missing() {
        organisation().openTo(vendor);
        assertThat(read("anna", new Selection(Set.of("4"), Set.of())).presence())
                .isEqualTo(Presence.NOT_CHOSEN);
        vendor.fails("/topapi/v2/user/get", "60121");
        assertThat(read("gone", Selection.ALL).presence()).isEqualTo(Presence.UNKNOWN);
        vendor.fails("/topapi/v2/user/get", "50002");
        assertThat(read("hidden", Selection.ALL).presence()).isEqualTo(Presence.OUT_OF_SIGHT);
    }

    @Test
    @DisplayName("a missing permission says nothing about the person")
    void unavailable() {
        vendor.legacy(
                "/topapi/v2/user/get",
                question -> FakeDingTalk.wrapped("60011", "{requiredScopes=[qyapi_get_member]}"));
        assertThatExceptionOfType(DirectoryUnavailable.class)
                .isThrownBy(() -> read("anna", Selection.ALL))
                .withMessageContaining("qyapi_get_member");
    }
}
