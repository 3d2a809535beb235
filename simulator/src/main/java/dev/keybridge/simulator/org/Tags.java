package dev.keybridge.simulator.org;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;

/** The tags of one company. Guarded by its {@link Organisation}. */
final class Tags {
    private final Map<Long, Tag> byId = new TreeMap<>();

    List<Tag> all() {
        return List.copyOf(byId.values());
    }

    Tag find(long id) {
        return byId.get(id);
    }

    Tag add(Tag tag) {
        if (byId.putIfAbsent(tag.id(), tag) != null) {
            throw new IllegalArgumentException("tag " + tag.id() + " exists");
        }
        return tag;
    }

    Tag rename(long id, String name) {
        return put(get(id).named(name));
    }

    Tag widen(long id, Collection<String> people, Collection<Long> departments) {
        return put(get(id).with(people, departments));
    }

    Tag narrow(long id, Collection<String> people, Collection<Long> departments) {
        return put(get(id).without(people, departments));
    }

    void remove(long id) {
        byId.remove(get(id).id());
    }

    void forgetDepartment(long departmentId) {
        byId.replaceAll((id, tag) -> tag.without(List.of(), List.of(departmentId)));
    }

    /** @param renamed {@code null} if the person is gone */
    void renamePerson(String userid, String renamed) {
        byId.replaceAll((id, tag) -> new Tag(
                id, tag.name(), tag.group(), Userids.replaced(tag.people(), userid, renamed), tag.departments()));
    }

    private Tag get(long id) {
        Tag tag = byId.get(id);
        if (tag == null) {
            throw new NoSuchElementException("no tag " + id);
        }
        return tag;
    }

    private Tag put(Tag tag) {
        byId.put(tag.id(), tag);
        return tag;
    }
}
