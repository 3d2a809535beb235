package dev.keybridge.simulator.org;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * A label on people and whole departments.
 *
 * @param group under which the vendor shows it, empty if it knows no groups of tags
 * @param people ids of people
 * @param departments ids of departments
 */
public record Tag(long id, String name, String group, List<String> people, List<Long> departments) {
    public Tag {
        people = List.copyOf(people);
        departments = List.copyOf(departments);
    }

    Tag named(String newName) {
        return new Tag(id, newName, group, people, departments);
    }

    Tag with(Collection<String> morePeople, Collection<Long> moreDepartments) {
        return new Tag(id, name, group, joined(people, morePeople), joined(departments, moreDepartments));
    }

    Tag without(Collection<String> lessPeople, Collection<Long> lessDepartments) {
        List<String> left = people.stream()
                .filter(one -> lessPeople.stream().noneMatch(one::equalsIgnoreCase))
                .toList();
        return new Tag(
                id,
                name,
                group,
                left,
                departments.stream()
                        .filter(one -> !lessDepartments.contains(one))
                        .toList());
    }

    private static <T> List<T> joined(List<T> some, Collection<T> more) {
        List<T> all = new ArrayList<>(some);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }
}
