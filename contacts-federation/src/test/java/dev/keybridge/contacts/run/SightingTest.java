package dev.keybridge.contacts.run;

import dev.keybridge.contacts.guard.Baseline;
import dev.keybridge.contacts.guard.Sight;
import dev.keybridge.contacts.mapping.VendorFields;
import dev.keybridge.lib.directory.Completeness;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;
import dev.keybridge.lib.directory.Selection;
import dev.keybridge.lib.directory.Snapshot;
import dev.keybridge.lib.directory.VisibleScope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;

import static org.assertj.core.api.Assertions.assertThat;

final class SightingTest {
    private static final VisibleScope WHOLE = new VisibleScope(Set.of("1"), Set.of(), Set.of(), Selection.ALL);
    private static final Baseline BASELINE = new Baseline(300, 20, Optional.of(WHOLE), Optional.empty());

    private static Sighting sighting(int people, String... fields) {
        return sighting(VendorFields.WECOM, people, fields);
    }

    private static Sighting sighting(VendorFields vendor, int people, String... fields) {
        Fields.Builder known = Fields.builder();
        List.of(fields).forEach(known::putEmpty);
        List<Person> all = IntStream.range(0, people)
                .mapToObj(i -> new Person(
                        "p" + i,
                        "p" + i,
                        PersonStatus.ACTIVE,
                        Optional.empty(),
                        Optional.empty(),
                        i == 0
                                ? Fields.builder()
                                        .putAll(known.build())
                                        .put("alias", "x")
                                        .build()
                                : known.build()))
                .toList();
        Completeness completeness = new Completeness(WHOLE, Set.of("1"), List.of(), false, Set.of());
        return new Sighting(vendor, "mapping", new Snapshot(List.of(), all, List.of(), completeness, 1));
    }

    private static Set<String> withdrawn(Sighting now, String... before) {
        return now.against(BASELINE, Optional.of(new Sight(WHOLE, Set.of(before), "mapping", OptionalInt.empty())))
                .withdrawnFields();
    }

    @Test
    @DisplayName("fields that everybody shows are remembered, among ten people or more, and none of the company's own")
    void shown() {
        assertThat(sighting(10, "mobile", "position", "extattr.Key").sight(1).fields())
                .containsExactlyInAnyOrder("mobile", "position");
        assertThat(sighting(9, "mobile").sight(1).fields()).isEmpty();
    }

    @Test
    @DisplayName("fields that not every run reads are not remembered")
    void details() {
        String detail = VendorFields.DINGTALK.details().iterator().next();
        assertThat(sighting(VendorFields.DINGTALK, 10, "mobile", detail)
                        .sight(1)
                        .fields())
                .containsExactly("mobile");
    }

    @Test
    @DisplayName("a field is withdrawn when nobody shows it any more")
    void withdrawn() {
        assertThat(withdrawn(sighting(10, "mobile"), "mobile", "gender")).containsExactly("gender");
        assertThat(withdrawn(sighting(10), "alias")).as("one person shows it").isEmpty();
        assertThat(withdrawn(sighting(0), "mobile"))
                .as("nobody is listed at all")
                .isEmpty();
        assertThat(sighting(10).against(BASELINE, Optional.empty()).withdrawnFields())
                .as("before the first good run")
                .isEmpty();
    }

    @Test
    @DisplayName("another mapping than in the last good run is noticed, if that one is known")
    void mapping() {
        assertThat(sighting(1)
                        .against(BASELINE, Optional.of(new Sight(WHOLE, Set.of(), "other", OptionalInt.empty())))
                        .otherMapping())
                .isTrue();
        assertThat(sighting(1)
                        .against(BASELINE, Optional.of(new Sight(WHOLE, Set.of(), "mapping", OptionalInt.empty())))
                        .otherMapping())
                .isFalse();
        assertThat(sighting(1)
                        .against(BASELINE, Optional.of(new Sight(WHOLE, Set.of(), "", OptionalInt.empty())))
                        .otherMapping())
                .isFalse();
    }

    @Test
    @DisplayName("people who came since the last good run, in runs that were held, do not make the company larger")
    void grown() {
        Sight then = sighting(50).sight(40);
        assertThat(then.people()).hasValue(40);
        assertThat(sighting(10).against(BASELINE, Optional.of(then)).peopleThen())
                .isEqualTo(40);
        assertThat(sighting(10).against(BASELINE, Optional.of(then)).people()).isEqualTo(300);
        assertThat(sighting(10)
                        .against(BASELINE, Optional.of(sighting(10).sight(500)))
                        .peopleThen())
                .as("who has left since")
                .isEqualTo(300);
        assertThat(sighting(10).against(BASELINE, Optional.empty()).peopleThen())
                .isEqualTo(300);
    }
}
