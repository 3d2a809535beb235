package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.dingtalk.FakeDingTalk;
import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import org.junit.jupiter.api.AfterEach;

import java.util.List;
import java.util.Set;

/** What every test of the crawl needs. */
abstract class DirectoryTest {
    static final ReadRequest EVERYTHING = new ReadRequest(Selection.ALL, false, false);
    static final ReadRequest WITH_DETAILS = new ReadRequest(Selection.ALL, false, true);
    static final ReadRequest WITH_ROLES = new ReadRequest(Selection.ALL, true, false);

    final FakeDingTalk vendor = new FakeDingTalk();

    @AfterEach
    void closeVendor() {
        vendor.close();
    }

    Snapshot read() {
        return read(EVERYTHING);
    }

    Snapshot read(ReadRequest request) {
        return read(request, ReadProgress.NONE);
    }

    Snapshot read(ReadRequest request, ReadProgress progress) {
        return new DingTalkDirectory(vendor.client()).read(request, progress);
    }

    static ReadRequest only(Set<String> included, Set<String> excluded) {
        return new ReadRequest(new Selection(included, excluded), false, false);
    }

    static List<String> userIds(Snapshot snapshot) {
        return snapshot.people().stream().map(Person::vendorId).sorted().toList();
    }

    static Person person(Snapshot snapshot, String userId) {
        return snapshot.people().stream()
                .filter(person -> person.vendorId().equals(userId))
                .findAny()
                .orElseThrow();
    }

    static List<String> places(Snapshot snapshot, String userId) {
        return person(snapshot, userId).memberships().orElseThrow().stream()
                .map(Membership::departmentId)
                .toList();
    }

    static List<String> departments(Snapshot snapshot) {
        return snapshot.departments().stream().map(Department::id).toList();
    }

    static List<String> failures(Snapshot snapshot) {
        return snapshot.completeness().failures().stream()
                .map(failure -> failure.what() + " " + failure.id() + " " + failure.code())
                .toList();
    }
}
