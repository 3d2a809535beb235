package dev.keybridge.simulator.org;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Invents a company. The same seed and numbers always give the same company. Immutable: every setting returns a changed
 * copy.
 *
 * @param people between 1 and 200,000
 * @param departments besides the root
 * @param depth levels below the root, at most 14 because the vendor allows 15 in all
 * @param mailDomain in which everybody has mailboxes
 */
public record OrganisationGenerator(long seed, int people, int departments, int depth, String mailDomain) {
    public OrganisationGenerator {
        if (people < 1 || people > 200_000 || departments < 0 || depth < 1 || depth > 14) {
            throw new IllegalArgumentException("1 to 200000 people, 1 to 14 levels");
        }
    }

    /** One department per 12 people, in large companies per 40, on four levels. */
    public static OrganisationGenerator of(int people, long seed) {
        return new OrganisationGenerator(seed, people, people / (people > 1000 ? 40 : 12), 4, "example");
    }

    public OrganisationGenerator withDepartments(int count) {
        return new OrganisationGenerator(seed, people, count, depth, mailDomain);
    }

    public OrganisationGenerator withDepth(int levels) {
        return new OrganisationGenerator(seed, people, departments, levels, mailDomain);
    }

    /** Two companies with the same people's names have different mailboxes in different domains. */
    public OrganisationGenerator withMailDomain(String domain) {
        return new OrganisationGenerator(seed, people, departments, depth, domain);
    }

    /** Puts departments, people, leaders and tags into a company that has only its root so far. */
    public Organisation fill(Organisation organisation) {
        Random random = new Random(seed);
        List<Long> ids = plantDepartments(organisation, random);
        new Staffing(organisation, random, ids, mailDomain).hire(people);
        tag(organisation, random, ids);
        return organisation;
    }

    private List<Long> plantDepartments(Organisation organisation, Random random) {
        List<Long> ids = new ArrayList<>(List.of(Organisation.ROOT));
        List<Long> open = new ArrayList<>(ids);
        Map<Long, Integer> level = new HashMap<>(Map.of(Organisation.ROOT, 0));
        Map<Long, Set<String>> taken = new HashMap<>();
        for (int count = 0; count < departments; count++) {
            long parent = count < depth ? ids.get(ids.size() - 1) : open.get(random.nextInt(open.size()));
            Set<String> siblings = taken.computeIfAbsent(parent, id -> new HashSet<>());
            String[] names = DepartmentNames.next(random, siblings);
            siblings.add(names[0]);
            Department added = organisation.addDepartment(names[0], parent);
            organisation.changeDepartment(added.id(), department -> department.namedInEnglish(names[1]));
            ids.add(added.id());
            level.put(added.id(), level.get(parent) + 1);
            if (level.get(added.id()) < depth) {
                open.add(added.id());
            }
        }
        return ids;
    }

    private static void tag(Organisation organisation, Random random, List<Long> ids) {
        organisation.addTag(1, "轮值");
        organisation.addTag(2, "管理层 / Management");
        List<Person> all = organisation.people();
        organisation.tag(1, List.of(all.get(random.nextInt(all.size())).userid()), List.of());
        organisation.tag(2, List.of(all.get(0).userid()), List.of(ids.get(random.nextInt(ids.size()))));
    }
}
