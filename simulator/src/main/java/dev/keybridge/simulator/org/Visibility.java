package dev.keybridge.simulator.org;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one app sees of an organisation: the departments ticked for it with everything below, single members, and
 * whoever carries a ticked tag.
 */
public final class Visibility {
    private final Organisation organisation;
    private final Set<Long> departments = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    private Visibility(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @param departments with {@link Organisation#ROOT} everything is visible */
    public static Visibility of(
            Organisation organisation, Set<Long> departments, Collection<String> users, Collection<Long> tags) {
        Visibility visibility = new Visibility(organisation);
        visibility.departments.addAll(departments);
        users.forEach(visibility::addPerson);
        for (long id : tags) {
            Optional<Tag> tag = organisation.findTag(id);
            tag.ifPresent(found -> visibility.departments.addAll(found.departments()));
            tag.ifPresent(found -> found.people().forEach(visibility::addPerson));
        }
        return visibility;
    }

    private void addPerson(String userid) {
        people.add(userid.toLowerCase(Locale.ROOT));
    }

    public boolean seesDepartment(long id) {
        Optional<Department> department = organisation.findDepartment(id);
        while (department.isPresent()) {
            if (departments.contains(department.get().id())) {
                return true;
            }
            department = organisation.findDepartment(department.get().parentId());
        }
        return false;
    }

    public boolean sees(Person person) {
        return departments.contains(Organisation.ROOT)
                || people.contains(person.userid().toLowerCase(Locale.ROOT))
                || person.departmentIds().stream().anyMatch(this::seesDepartment);
    }

    /** The visible departments in the order of the organisation. */
    public List<Department> departments() {
        return organisation.departments().stream()
                .filter(one -> seesDepartment(one.id()))
                .toList();
    }
}
