package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadFailure;
import dev.keybridge.lib.directory.ReadProgress;
import dev.keybridge.lib.directory.ReadRequest;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.wecom.FakeWeCom;
import org.junit.jupiter.api.AfterEach;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every test of the crawl needs. */
abstract class DirectoryTest {
    static final ReadRequest EVERYTHING = new ReadRequest(Selection.ALL, false, false);

    final FakeWeCom vendor = new FakeWeCom();

    @AfterEach
    void closeVendor() {
        vendor.close();
    }

    /** With the app's secret alone. */
    WeComDirectory appOnly() {
        return new WeComDirectory(vendor.client("app"), Optional.empty(), Optional.empty());
    }

    /** With the app's secret and its agent id. */
    WeComDirectory appWithAgent() {
        return new WeComDirectory(vendor.client("app"), Optional.empty(), Optional.of("1000002"));
    }

    /** With the secrets of app and contact sync. */
    WeComDirectory bothSecrets(Optional<String> agentId) {
        return new WeComDirectory(vendor.client("app"), Optional.of(vendor.client("sync")), agentId);
    }

    void granted(String users, String departments, String tags) {
        vendor.on(
                "agent/get",
                "{\"allow_userinfos\":{\"user\":[" + users + "]},\"allow_partys\":{\"partyid\":[" + departments
                        + "]},\"allow_tags\":{\"tagid\":[" + tags + "]}}");
    }

    static String user(String userId) {
        return "{\"userid\":\"" + userId + "\"}";
    }

    static Snapshot all(WeComDirectory directory) {
        return directory.read(EVERYTHING, ReadProgress.NONE);
    }

    static ReadRequest only(Set<String> included, Set<String> excluded) {
        return new ReadRequest(new Selection(included, excluded), false, false);
    }

    static List<String> ids(Snapshot snapshot) {
        return snapshot.people().stream().map(Person::id).toList();
    }

    static List<String> departments(Snapshot snapshot) {
        return snapshot.departments().stream()
                .map(department -> department.id())
                .toList();
    }

    static List<String> failures(Snapshot snapshot) {
        return snapshot.completeness().failures().stream()
                .map(DirectoryTest::inShort)
                .toList();
    }

    private static String inShort(ReadFailure failure) {
        return failure.what() + " " + failure.id() + " " + failure.code();
    }
}
