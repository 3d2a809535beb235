package dev.keybridge.simulator.org;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/**
 * The members of one company, in the order in which they joined. Ids are compared ignoring case. Guarded by its
 * {@link Organisation}.
 */
final class People {
    private final Map<String, Long> sequenceById = new HashMap<>();
    private final NavigableMap<Long, Person> bySequence = new TreeMap<>();
    private final Map<Long, NavigableMap<Long, Person>> byDepartment = new HashMap<>();
    private long lastSequence;

    Person find(String userid) {
        Long sequence = sequenceById.get(Userids.key(userid));
        return sequence == null ? null : bySequence.get(sequence);
    }

    Person get(String userid) {
        Person person = find(userid);
        if (person == null) {
            throw new NoSuchElementException("no member " + userid);
        }
        return person;
    }

    List<Person> all() {
        return new ArrayList<>(bySequence.values());
    }

    int size() {
        return bySequence.size();
    }

    List<Person> in(long departmentId) {
        return new ArrayList<>(
                byDepartment.getOrDefault(departmentId, new TreeMap<>()).values());
    }

    /** Members that joined after the given sequence number, oldest first. */
    List<Numbered> after(long sequence, int atMost) {
        List<Numbered> page = new ArrayList<>();
        for (Map.Entry<Long, Person> entry : bySequence.tailMap(sequence, false).entrySet()) {
            if (page.size() == atMost) {
                break;
            }
            page.add(new Numbered(entry.getKey(), entry.getValue()));
        }
        return page;
    }

    void add(Person person) {
        if (sequenceById.putIfAbsent(Userids.key(person.userid()), lastSequence + 1) != null) {
            throw new IllegalArgumentException("member " + person.userid() + " exists");
        }
        lastSequence++;
        index(lastSequence, person);
    }

    void replace(Person before, Person changed) {
        long sequence = sequenceById.get(Userids.key(before.userid()));
        if (!Userids.key(before.userid()).equals(Userids.key(changed.userid()))) {
            if (sequenceById.putIfAbsent(Userids.key(changed.userid()), sequence) != null) {
                throw new IllegalArgumentException("member " + changed.userid() + " exists");
            }
            sequenceById.remove(Userids.key(before.userid()));
        }
        unindex(sequence, before);
        index(sequence, changed);
    }

    Person remove(String userid) {
        Person gone = get(userid);
        unindex(sequenceById.remove(Userids.key(userid)), gone);
        return gone;
    }

    private void index(long sequence, Person person) {
        bySequence.put(sequence, person);
        for (Membership membership : person.memberships()) {
            byDepartment
                    .computeIfAbsent(membership.departmentId(), id -> new TreeMap<>())
                    .put(sequence, person);
        }
    }

    private void unindex(long sequence, Person person) {
        bySequence.remove(sequence);
        for (Membership membership : person.memberships()) {
            byDepartment.get(membership.departmentId()).remove(sequence);
        }
    }
}
