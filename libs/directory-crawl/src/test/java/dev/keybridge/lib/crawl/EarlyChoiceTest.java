package dev.keybridge.lib.crawl;

import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.Selection;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

final class EarlyChoiceTest {
    private static final int CASES = 3000;

    @Test
    @DisplayName("told from the top downwards, exactly those are certain that are chosen in the end")
    void fromTheTop() {
        Random random = new Random(1);
        for (int i = 0; i < CASES; i++) {
            List<Place> tree = new ArrayList<>();
            tree.add(new Place("1", Optional.empty()));
            for (int id = 2; id < 12; id++) {
                tree.add(new Place("" + id, Optional.of("" + (1 + random.nextInt(id - 1)))));
            }
            Selection selection = selection(random);
            assertThat(certain(tree, selection)).as("case %d", i).isEqualTo(chosen(tree, selection));
        }
    }

    @Test
    @DisplayName("whatever the vendor tells, in whatever order: who is certain is chosen in the end")
    void nonsense() {
        Random random = new Random(2);
        int certain = 0;
        int chosen = 0;
        for (int i = 0; i < CASES; i++) {
            List<Place> tree = new ArrayList<>();
            for (int id = 1; id < 12; id++) {
                // Above a department is any other, itself, one that nobody lists, or nothing.
                int above = random.nextInt(16);
                tree.add(new Place("" + id, above == 0 ? Optional.empty() : Optional.of("" + above)));
            }
            Collections.shuffle(tree, random);
            Selection selection = selection(random);
            Set<String> early = certain(tree, selection);
            Set<String> late = chosen(tree, selection);
            assertThat(late).as("case %d", i).containsAll(early);
            certain += early.size();
            chosen += late.size();
        }
        assertThat(certain).as("some are certain early, and some are not").isBetween(1, chosen - 1);
    }

    private static Set<String> certain(List<Place> tree, Selection selection) {
        EarlyChoice choice = new EarlyChoice(selection);
        Set<String> certain = new HashSet<>();
        for (Place place : tree) {
            if (choice.found(place)) {
                certain.add(place.id());
            }
        }
        return certain;
    }

    private static Set<String> chosen(List<Place> tree, Selection selection) {
        List<Department> departments = tree.stream()
                .map(place -> new Department(place.id(), place.parentId(), "D", OptionalLong.empty(), Fields.none()))
                .toList();
        return new HashSet<>(new ChosenDepartments(new DepartmentTree(departments, List.of()), selection).ids());
    }

    private static Selection selection(Random random) {
        return new Selection(some(random), some(random));
    }

    private static Set<String> some(Random random) {
        Set<String> some = new HashSet<>();
        for (int left = random.nextInt(3); left > 0; left--) {
            some.add("" + (1 + random.nextInt(14)));
        }
        return some;
    }
}
