package dev.keybridge.simulator.org;

import java.util.List;

/**
 * A department as the company itself sees it.
 *
 * @param id the root is {@link Organisation#ROOT}
 * @param nameEn empty if there is none
 * @param parentId 0 for the root
 * @param order larger comes first
 * @param leaders ids of people
 */
public record Department(long id, String name, String nameEn, long parentId, long order, List<String> leaders) {
    public Department {
        leaders = List.copyOf(leaders);
    }

    public Department named(String newName) {
        return new Department(id, newName, nameEn, parentId, order, leaders);
    }

    public Department namedInEnglish(String newName) {
        return new Department(id, name, newName, parentId, order, leaders);
    }

    public Department below(long newParent) {
        return new Department(id, name, nameEn, newParent, order, leaders);
    }

    public Department ordered(long newOrder) {
        return new Department(id, name, nameEn, parentId, newOrder, leaders);
    }

    public Department ledBy(List<String> newLeaders) {
        return new Department(id, name, nameEn, parentId, order, newLeaders);
    }
}
