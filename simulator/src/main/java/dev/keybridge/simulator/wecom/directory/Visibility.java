package dev.keybridge.simulator.wecom.directory;

import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.Tag;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Scope;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What one app sees of an organisation: the departments ticked for it with everything below, single members, and
 * whoever carries a ticked tag. The contact-sync assistant sees everything.
 */
public final class Visibility {
    private final Organisation organisation;
    private final boolean everything;
    private final Set<Long> departments = new HashSet<>();
    private final Set<String> people = new HashSet<>();

    public Visibility(Organisation organisation, App app) {
        this.organisation = organisation;
        Scope scope = app.scope();
        this.everything =
                app.kind() == AppKind.CONTACT_SYNC || scope.departments().contains(Organisation.ROOT);
        departments.addAll(scope.departments());
        scope.users().forEach(this::addPerson);
        for (long id : scope.tags()) {
            Optional<Tag> tag = organisation.findTag(id);
            tag.ifPresent(found -> departments.addAll(found.departments()));
            tag.ifPresent(found -> found.people().forEach(this::addPerson));
        }
    }

    private void addPerson(String userid) {
        people.add(userid.toLowerCase(Locale.ROOT));
    }

    public boolean seesDepartment(long id) {
        Optional<Department> department = organisation.findDepartment(id);
        while (department.isPresent()) {
            if (everything || departments.contains(department.get().id())) {
                return true;
            }
            department = organisation.findDepartment(department.get().parentId());
        }
        return false;
    }

    public boolean sees(Person person) {
        return everything
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
