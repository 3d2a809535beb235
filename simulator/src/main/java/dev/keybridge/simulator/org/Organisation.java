package dev.keybridge.simulator.org;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
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

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final DepartmentTree departments;
    private final People people = new People();
    private final Map<String, Person> gone = new HashMap<>();
    private final Map<Long, Tag> tags = new TreeMap<>();

    public Organisation(String name) {
        departments = new DepartmentTree(new Department(ROOT, name, "", 0, HIGHEST_ORDER, List.of()));
    }

    // ---- reading

    /** All departments, the root first, parents before children as long as nobody moved them. */
    public List<Department> departments() {
        return reading(departments::all);
    }

    public Department department(long id) {
        return reading(() -> departments.get(id));
    }

    public Optional<Department> findDepartment(long id) {
        return reading(() -> Optional.ofNullable(departments.find(id)));
    }

    public List<Department> departmentsBelow(long parentId) {
        return reading(() -> departments.childrenOf(parentId));
    }

    /** The ids of a department and of everything below it. */
    public Set<Long> subtree(long id) {
        return reading(() -> departments.subtree(id));
    }

    /** All members in the order in which they joined. */
    public List<Person> people() {
        return reading(people::all);
    }

    public Person person(String userid) {
        return reading(() -> people.get(userid));
    }

    public Optional<Person> findPerson(String userid) {
        return reading(() -> Optional.ofNullable(people.find(userid)));
    }

    /** Members directly in this department. */
    public List<Person> peopleIn(long departmentId) {
        return reading(() -> people.in(departmentId));
    }

    /** Members that joined after the one with this number, oldest first. */
    public List<Numbered> peopleAfter(long sequence, int atMost) {
        return reading(() -> people.after(sequence, atMost));
    }

    public int size() {
        return reading(people::size);
    }

    public List<Tag> tags() {
        return reading(() -> List.copyOf(tags.values()));
    }

    public Optional<Tag> findTag(long id) {
        return reading(() -> Optional.ofNullable(tags.get(id)));
    }

    // ---- departments

    /** A new department behind its siblings, with the next free id. */
    public Department addDepartment(String name, long parentId) {
        return writing(() -> addDepartment(departments.nextId(), name, parentId));
    }

    public Department addDepartment(long id, String name, long parentId) {
        return writing(() -> {
            long order = HIGHEST_ORDER - 1000L * departments.size();
            Department added = new Department(id, name, "", parentId, order, List.of());
            departments.add(added);
            return added;
        });
    }

    /** Changes name, English name, order, parent or leaders; the id stays. */
    public Department changeDepartment(long id, UnaryOperator<Department> change) {
        return writing(() -> {
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
        writing(() -> {
            if (!people.in(id).isEmpty()) {
                throw new IllegalStateException("department " + id + " has members");
            }
            departments.remove(id);
            tags.replaceAll((tag, before) -> before.without(List.of(), List.of(id)));
            return null;
        });
    }

    // ---- people

    /** Somebody joins. Whoever is put into no department is put into the root. */
    public Person join(String userid, Consumer<PersonDraft> statement) {
        return writing(() -> {
            PersonDraft draft = new PersonDraft(userid);
            statement.accept(draft);
            Person joined = checked(draft);
            people.add(joined);
            gone.remove(People.key(userid));
            return joined;
        });
    }

    /** Changes any field of a member. */
    public Person change(String userid, Consumer<PersonDraft> change) {
        return writing(() -> {
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
        writing(() -> {
            Person left = people.remove(userid);
            gone.put(People.key(userid), left);
            followers(left.userid()).forEach(one -> amend(one, draft -> draft.dropLeader(left.userid())));
            everywhere(left.userid(), null);
            return null;
        });
    }

    /**
     * Somebody who left joins again with the same id and fields.
     *
     * @throws IllegalArgumentException if a former department is gone
     */
    public Person comeBack(String userid) {
        return writing(() -> {
            Person left = gone.get(People.key(userid));
            if (left == null) {
                throw new NoSuchElementException(userid + " has not left");
            }
            Person back = checked(PersonDraft.of(left, left.userid()).status(PersonStatus.ACTIVE));
            people.add(back);
            gone.remove(People.key(userid));
            return back;
        });
    }

    /** Gives a member another id; leaders and tags follow. */
    public Person rename(String userid, String newUserid) {
        return writing(() -> {
            Person before = people.get(userid);
            Person renamed = PersonDraft.of(before, newUserid).build();
            people.replace(before, renamed);
            followers(before.userid())
                    .forEach(one -> amend(one, draft -> draft.renameLeader(before.userid(), newUserid)));
            everywhere(before.userid(), newUserid);
            return people.get(newUserid);
        });
    }

    // ---- tags

    public Tag addTag(long id, String name) {
        return writing(() -> {
            if (tags.containsKey(id)) {
                throw new IllegalArgumentException("tag " + id + " exists");
            }
            return put(new Tag(id, name, List.of(), List.of()));
        });
    }

    public Tag renameTag(long id, String name) {
        return writing(() -> put(tag(id).named(name)));
    }

    public Tag tag(long id, Collection<String> userids, Collection<Long> departmentIds) {
        return writing(() -> {
            List<String> known =
                    userids.stream().map(one -> people.get(one).userid()).toList();
            departmentIds.forEach(departments::get);
            return put(tag(id).with(known, departmentIds));
        });
    }

    public Tag untag(long id, Collection<String> userids, Collection<Long> departmentIds) {
        return writing(() -> put(tag(id).without(userids, departmentIds)));
    }

    public void deleteTag(long id) {
        writing(() -> tags.remove(tag(id).id()));
    }

    private Tag tag(long id) {
        Tag tag = tags.get(id);
        if (tag == null) {
            throw new NoSuchElementException("no tag " + id);
        }
        return tag;
    }

    private Tag put(Tag tag) {
        tags.put(tag.id(), tag);
        return tag;
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

    private List<Person> followers(String leader) {
        return people.all().stream()
                .filter(one -> one.directLeaders().stream().anyMatch(leader::equalsIgnoreCase))
                .toList();
    }

    private void amend(Person before, Consumer<PersonDraft> change) {
        PersonDraft draft = PersonDraft.of(before, before.userid());
        change.accept(draft);
        people.replace(before, draft.build());
    }

    /** Department leaders and tags name the new id instead of the old one, or nobody if the new one is null. */
    private void everywhere(String old, String renamed) {
        for (Department department : departments.all()) {
            if (department.leaders().stream().anyMatch(old::equalsIgnoreCase)) {
                departments.replace(department.ledBy(replaced(department.leaders(), old, renamed)));
            }
        }
        tags.replaceAll((id, tag) -> new Tag(id, tag.name(), replaced(tag.people(), old, renamed), tag.departments()));
    }

    private static List<String> replaced(List<String> userids, String old, String renamed) {
        List<String> result = new ArrayList<>();
        for (String userid : userids) {
            if (!userid.equalsIgnoreCase(old)) {
                result.add(userid);
            } else if (renamed != null) {
                result.add(renamed);
            }
        }
        return result;
    }

    private <T> T reading(Supplier<T> step) {
        lock.readLock().lock();
        try {
            return step.get();
        } finally {
            lock.readLock().unlock();
        }
    }

    private <T> T writing(Supplier<T> step) {
        lock.writeLock().lock();
        try {
            return step.get();
        } finally {
            lock.writeLock().unlock();
        }
    }
}
