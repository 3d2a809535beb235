package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.ReadFailure.What;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static dev.keybridge.contacts.mapping.Directory.company;
import static dev.keybridge.contacts.mapping.Directory.in;
import static dev.keybridge.contacts.mapping.Directory.withoutPlaces;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class BelongingTest {
    private static final Map<String, Boolean> IN = Map.of("/g", true);
    private static final Map<String, Boolean> OUT = Map.of("/g", false);
    private static final Map<String, Boolean> UNTOUCHED = Map.of();

    private static Map<String, Boolean> groups(Directory directory, Person person, MappingRule... rules) {
        return draft(directory, person, rules).groups();
    }

    private static AccountDraft draft(Directory directory, Person person, MappingRule... rules) {
        return new PersonMapping(
                        VendorFields.WECOM, UsernamePolicy.USERID, new AttributeMapping(List.of()), List.of(rules))
                .with(directory.facts())
                .draft(person);
    }

    @Nested
    @DisplayName("a department mapped to a group")
    class OfDepartment {
        private final MappingRule direct = new DepartmentGroupRule("2", false, "/g");
        private final MappingRule below = new DepartmentGroupRule("2", true, "/g");

        @Test
        @DisplayName("takes its members in, and those of sub-departments only if wanted")
        void members() {
            assertThat(groups(company(), in("li", "2"), direct)).isEqualTo(IN);
            assertThat(groups(company(), in("li", "3"), direct)).isEqualTo(OUT);
            assertThat(groups(company(), in("li", "3"), below)).isEqualTo(IN);
            assertThat(groups(company(), in("li", "4", "3"), below)).isEqualTo(IN);
            assertThat(groups(company(), in("li", "4"), below)).isEqualTo(OUT);
        }

        @Test
        @DisplayName("leaves people alone whose departments are not told")
        void unknownPlaces() {
            assertThat(groups(company(), withoutPlaces("li"), below)).isEqualTo(UNTOUCHED);
        }

        @Test
        @DisplayName("lets everybody go once it is deleted, if the whole company was read")
        void deleted() {
            Directory without = Directory.empty().root("1").department("4", "1");

            assertThat(groups(without, in("li", "4"), below)).isEqualTo(OUT);
        }

        @Test
        @DisplayName("lets nobody go when it is merely out of sight, not selected, or the tree was not read well")
        void hidden() {
            Directory branch = Directory.empty().department("4", "1");
            Directory selected =
                    Directory.empty().root("1").department("4", "1").selected("4");
            Directory failed = Directory.empty().root("1").department("4", "1").failure(What.DEPARTMENT);

            assertThat(groups(branch, in("li", "4"), below)).isEqualTo(UNTOUCHED);
            assertThat(groups(selected, in("li", "4"), below)).isEqualTo(UNTOUCHED);
            assertThat(groups(failed, in("li", "4"), below)).isEqualTo(UNTOUCHED);
        }

        @Test
        @DisplayName("that is in a circle of departments does not keep the sync busy for ever")
        void circle() {
            Directory circle = Directory.empty().department("2", "3").department("3", "2");

            assertThat(groups(circle, in("li", "3"), below)).isEqualTo(IN);
        }
    }

    @Nested
    @DisplayName("a tag mapped to a group or a role")
    class OfTag {
        private final MappingRule byName = new TagRule("轮值", Optional.of("/g"), Optional.empty());
        private final MappingRule byId = new TagRule("7", Optional.of("/g"), Optional.empty());

        @Test
        @DisplayName("takes in who is listed by person or by department, sub-departments included")
        void listed() {
            Directory directory = company().tag("7", "轮值", Set.of("zhao"), Set.of("2"));

            assertThat(groups(directory, in("Zhao", "4"), byName)).isEqualTo(IN);
            assertThat(groups(directory, in("li", "3"), byId)).isEqualTo(IN);
            assertThat(groups(directory, in("li", "4"), byId)).isEqualTo(OUT);
        }

        @Test
        @DisplayName("lets people go when it is empty, and nobody when it is not there")
        void emptyIsNotAbsent() {
            assertThat(groups(company().tag("7", "轮值", Set.of(), Set.of()), in("li", "4"), byName))
                    .isEqualTo(OUT);
            assertThat(groups(company(), in("li", "4"), byName)).isEqualTo(UNTOUCHED);
        }

        @Test
        @DisplayName("does nothing when two tags have its name")
        void ambiguous() {
            Directory directory =
                    company().tag("7", "轮值", Set.of("li"), Set.of()).tag("8", "轮值", Set.of(), Set.of());

            assertThat(groups(directory, in("li", "4"), byName)).isEqualTo(UNTOUCHED);
            assertThat(groups(directory, in("li", "4"), byId)).isEqualTo(IN);
        }

        @Test
        @DisplayName("lets nobody go while one of its departments is out of sight")
        void hiddenDepartment() {
            Directory branch = Directory.empty().department("4", "1").tag("7", "轮值", Set.of(), Set.of("9", "4"));

            assertThat(groups(branch, in("li", "4"), byId)).isEqualTo(IN);
            assertThat(groups(branch.department("5", "1"), in("li", "5"), byId)).isEqualTo(UNTOUCHED);
        }

        @Test
        @DisplayName("gives a role and takes it away")
        void role() {
            MappingRule rule = new TagRule("7", Optional.empty(), Optional.of("app.viewer"));
            Directory directory = company().tag("7", "轮值", Set.of("li"), Set.of());

            assertThat(draft(directory, in("li", "4"), rule).roles()).isEqualTo(Map.of("app.viewer", true));
            assertThat(draft(directory, in("wu", "4"), rule).roles()).isEqualTo(Map.of("app.viewer", false));
        }

        @Test
        @DisplayName("needs exactly one of group and role")
        void oneTarget() {
            assertThatThrownBy(() -> new TagRule("7", Optional.empty(), Optional.empty()))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new TagRule("7", Optional.of("/g"), Optional.of("r")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    @DisplayName("of two mappers for one group a yes wins, and an open question keeps people where they are")
    void several() {
        MappingRule two = new DepartmentGroupRule("2", false, "/g");
        MappingRule four = new DepartmentGroupRule("4", false, "/g");
        MappingRule tag = new TagRule("7", Optional.of("/g"), Optional.empty());

        assertThat(groups(company(), in("li", "4"), two, four)).isEqualTo(IN);
        assertThat(groups(company(), in("li", "1"), two, four)).isEqualTo(OUT);
        assertThat(groups(company(), in("li", "1"), two, tag)).isEqualTo(UNTOUCHED);
        assertThat(groups(company(), in("li", "2"), two, tag)).isEqualTo(IN);
    }
}
