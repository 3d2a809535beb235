package dev.keybridge.simulator.org;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What a company really looks like. A test states it, changes it and compares Keycloak with it; the simulated vendor
 * shows of it what its rules allow. Thread-safe: every method is one step, and what is returned no longer changes.
 *
 * <p>Methods that name something unknown throw {@link NoSuchElementException}, those that would break the company
 * {@link IllegalArgumentException} or {@link IllegalStateException}.
 */
public final class Organisation {
    /** The id of the topmost department. */
    public static final long ROOT = 1;

    private static final long HIGHEST_ORDER = 100_000_000;

    private final String key;
    private final Clock clock;
    private final Guard guard = new Guard();
    private final DepartmentTree departments;
    private final People people = new People();
    private final ComingAndGoing turnover = new ComingAndGoing();
    private final Tags tags = new Tags();
    private final Mentions mentions;

    /** By the real clock. */
    public Organisation(String name) {
        this(name, Clock.systemUTC());
    }

    /** @param clock by which people leave */
    public Organisation(String name, Clock clock) {
        this.key = name;
        this.clock = clock;
        departments = new DepartmentTree(new Department(ROOT, name, "", 0, HIGHEST_ORDER, List.of()));
        mentions = new Mentions(people, departments, tags);
    }

    // ---- reading

    /** All departments, the root first, parents before children as long as nobody moved them. */
    public List<Department> departments() {
        return guard.reading(departments::all);
    }

    public Department department(long id) {
        return guard.reading(() -> departments.get(id));
    }

    public Optional<Department> findDepartment(long id) {
        return guard.reading(() -> Optional.ofNullable(departments.find(id)));
    }

    public List<Department> departmentsBelow(long parentId) {
        return guard.reading(() -> departments.childrenOf(parentId));
    }

    /** The ids of a department and of everything below it. */
    public Set<Long> subtree(long id) {
        return guard.reading(() -> departments.subtree(id));
    }

    /** All members in the order in which they joined. */
    public List<Person> people() {
        return guard.reading(people::all);
    }

    public Person person(String userid) {
        return guard.reading(() -> people.get(userid));
    }

    public Optional<Person> findPerson(String userid) {
        return guard.reading(() -> Optional.ofNullable(people.find(userid)));
    }

    /** Members directly in this department. */
    public List<Person> peopleIn(long departmentId) {
        return guard.reading(() -> people.in(departmentId));
    }

    /** Members that joined after the one with this number, oldest first. */
    public List<Numbered> peopleAfter(long sequence, int atMost) {
        return guard.reading(() -> people.after(sequence, atMost));
    }

    /** Everybody who has ever left, oldest first. */
    public List<Departure> departures() {
        return guard.reading(turnover::departures);
    }

    public int size() {
        return guard.reading(people::size);
    }

    public List<Tag> tags() {
        return guard.reading(tags::all);
    }

    public Optional<Tag> findTag(long id) {
        return guard.reading(() -> Optional.ofNullable(tags.find(id)));
    }

    // ---- departments

    /** A new department behind its siblings, with the next free id. */
    public Department addDepartment(String name, long parentId) {
        return guard.writing(() -> addDepartment(departments.nextId(), name, parentId));
    }

    public Department addDepartment(long id, String name, long parentId) {
        return guard.writing(() -> {
            long order = HIGHEST_ORDER - 1000L * departments.size();
            Department added = new Department(id, name, "", parentId, order, List.of());
            departments.add(added);
            return added;
        });
    }

    /** Changes name, English name, order, parent or leaders; the id stays. */
    public Department changeDepartment(long id, UnaryOperator<Department> change) {
        return guard.writing(() -> {
            Department changed = change.apply(departments.get(id));
            if (changed.id() != id) {
                throw new IllegalArgumentException("the id of a department stays");
            }
            departments.replace(changed);
            return changed;
        });
    }

    public Department renameDepartment(long id, String name) {
        return changeDepartment(id, department -> department.named(name));
    }

    public Department moveDepartment(long id, long newParentId) {
        return changeDepartment(id, department -> department.below(newParentId));
    }

    public Department leadDepartment(long id, String... userids) {
        return changeDepartment(id, department -> department.ledBy(List.of(userids)));
    }

    /** As at the vendor, only an empty department without departments below it can go. */
    public void deleteDepartment(long id) {
        guard.changing(() -> {
            if (!people.in(id).isEmpty()) {
                throw new IllegalStateException("department " + id + " has members");
            }
            departments.remove(id);
            tags.forgetDepartment(id);
        });
    }

    // ---- people

    /** Somebody joins. Whoever is put into no department is put into the root. */
    public Person join(String userid, Consumer<PersonDraft> statement) {
        return guard.writing(() -> {
            int times = turnover.joins(userid);
            PersonDraft draft = new PersonDraft(userid, key + "/" + Userids.key(userid) + "/" + times);
            statement.accept(draft);
            Person joined = checked(draft);
            people.add(joined);
            turnover.isThere(userid);
            return joined;
        });
    }

    /** Changes any field of a member. */
    public Person change(String userid, Consumer<PersonDraft> change) {
        return guard.writing(() -> {
            Person before = people.get(userid);
            PersonDraft draft = PersonDraft.of(before, before.userid());
            change.accept(draft);
            Person changed = checked(draft);
            people.replace(before, changed);
            return changed;
        });
    }

    /** From now on the member is in exactly these departments, the first being the main one. */
    public Person move(String userid, long... departmentIds) {
        return change(userid, draft -> {
            draft.inNone();
            for (long id : departmentIds) {
                draft.in(id);
            }
            draft.mainDepartment(departmentIds[0]);
        });
    }

    public Person setStatus(String userid, PersonStatus status) {
        return change(userid, draft -> draft.status(status));
    }

    public Person disable(String userid) {
        return setStatus(userid, PersonStatus.DISABLED);
    }

    public Person enable(String userid) {
        return setStatus(userid, PersonStatus.ACTIVE);
    }

    /** The member leaves the company: no interface knows the member any more. */
    public void leave(String userid) {
        guard.changing(() -> {
            Person left = people.remove(userid);
            turnover.leaves(left, clock.instant());
            mentions.rename(left.userid(), null);
        });
    }

    /**
     * Somebody who left joins again with the same id and fields.
     *
     * @throws IllegalArgumentException if a former department is gone
     */
    public Person comeBack(String userid) {
        return guard.writing(() -> {
            Person left = turnover.former(userid);
            Person back = checked(PersonDraft.of(left, left.userid()).status(PersonStatus.ACTIVE));
            people.add(back);
            turnover.isThere(userid);
            return back;
        });
    }

    /** Gives a member another id; leaders and tags follow. */
    public Person rename(String userid, String newUserid) {
        return guard.writing(() -> {
            Person before = people.get(userid);
            Person renamed = PersonDraft.of(before, newUserid).build();
            people.replace(before, renamed);
            mentions.rename(before.userid(), newUserid);
            return people.get(newUserid);
        });
    }

    // ---- tags

    public Tag addTag(long id, String name) {
        return addTag(id, name, "");
    }

    /** @param group under which the vendor shows it */
    public Tag addTag(long id, String name, String group) {
        return guard.writing(() -> tags.add(new Tag(id, name, group, List.of(), List.of())));
    }

    public Tag renameTag(long id, String name) {
        return guard.writing(() -> tags.rename(id, name));
    }

    public Tag tag(long id, Collection<String> userids, Collection<Long> departmentIds) {
        return guard.writing(() -> {
            departmentIds.forEach(departments::get);
            return tags.widen(
                    id, userids.stream().map(one -> people.get(one).userid()).toList(), departmentIds);
        });
    }

    public Tag untag(long id, Collection<String> userids, Collection<Long> departmentIds) {
        return guard.writing(() -> tags.narrow(id, userids, departmentIds));
    }

    public void deleteTag(long id) {
        guard.changing(() -> tags.remove(id));
    }

    private Person checked(PersonDraft draft) {
        if (draft.isNowhere()) {
            draft.in(ROOT);
        }
        Person person = draft.build();
        for (long id : person.departmentIds()) {
            if (departments.find(id) == null) {
                throw new IllegalArgumentException("member " + person.userid() + " would be in no department " + id);
            }
        }
        return person;
    }
}
