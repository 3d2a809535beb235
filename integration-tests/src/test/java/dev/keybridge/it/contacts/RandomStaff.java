package dev.keybridge.it.contacts;

import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** What happens in a company at the simulator: people come, go and return, move and are called otherwise; departments as well. */
final class RandomStaff {
    private static final List<String> NAMES = List.of("张三", "李四", "欧阳修", "王小明", "Ann Lee", "Bo", "Zoe Hara");
    private static final List<String> DEPARTMENTS = List.of("Sales", "R/D", "研发", "Support", "Lab \"1\"", "Hall");

    private final Organisation people;
    private final String domain;
    private final Random random;
    private final Set<String> former = new TreeSet<>();
    private final Set<String> spared = new TreeSet<>();
    private int last;

    RandomStaff(Organisation people, String domain, Random random) {
        this.people = people;
        this.domain = domain;
        this.random = random;
    }

    void found() {
        for (int i = 3 + random.nextInt(4); i > 0; i--) {
            happen(6);
        }
        for (int i = 5 + random.nextInt(12); i > 0; i--) {
            join();
        }
    }

    /** People who have left and may return. */
    Set<String> former() {
        return former;
    }

    /** From now on the company does not disable this person. */
    void spare(String userid) {
        spared.add(userid);
        if (people.findPerson(userid).isPresent()) {
            people.setStatus(userid, PersonStatus.ACTIVE);
        }
    }

    /** @return what happened */
    String happen() {
        return happen(random.nextInt(12));
    }

    private String happen(int kind) {
        try {
            return switch (kind) {
                case 0 -> join();
                case 1, 2 -> leave();
                case 3 -> comeBack();
                case 4, 5 -> move();
                case 6 ->
                    "opened "
                            + people.addDepartment(
                                    name(DEPARTMENTS) + " " + ++last,
                                    anyDepartment().id());
                case 7 -> "renamed " + people.renameDepartment(anyDepartment().id(), name(DEPARTMENTS));
                case 8 ->
                    "moved "
                            + people.moveDepartment(
                                    anyDepartment().id(), anyDepartment().id());
                case 9 -> close(anyDepartment().id());
                case 10 -> status();
                default -> fields();
            };
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return "the vendor refuses: " + refused.getMessage();
        }
    }

    private String join() {
        String userid = "User." + ++last;
        people.join(
                userid,
                p -> p.human(domain + userid)
                        .name(name(NAMES))
                        .in(anyDepartment().id())
                        .bizMail(userid + "@" + domain));
        return "joined " + userid;
    }

    private Optional<Person> anybody() {
        List<Person> all = people.people();
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private Department anyDepartment() {
        List<Department> all = people.departments();
        return all.get(random.nextInt(all.size()));
    }

    private String name(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private String leave() {
        Optional<Person> leaver = anybody();
        leaver.ifPresent(person -> {
            people.leave(person.userid());
            former.add(person.userid());
        });
        return "left " + leaver;
    }

    private String comeBack() {
        List<String> all = new ArrayList<>(former);
        if (all.isEmpty()) {
            return "nobody returned";
        }
        String userid = all.get(random.nextInt(all.size()));
        former.remove(userid);
        // The departments of before may be gone.
        people.join(
                userid,
                p -> p.human(domain + userid)
                        .name(name(NAMES))
                        .in(anyDepartment().id())
                        .bizMail(userid + "@" + domain));
        return "returned " + userid;
    }

    private String move() {
        Optional<Person> one = anybody();
        one.ifPresent(person -> people.move(
                person.userid(), anyDepartment().id(), anyDepartment().id()));
        return "moved " + one + " to "
                + one.map(person -> people.person(person.userid()).departmentIds());
    }

    private String close(long id) {
        if (id == Organisation.ROOT) {
            return "nothing closed";
        }
        people.peopleIn(id).forEach(person -> people.move(person.userid(), Organisation.ROOT));
        people.deleteDepartment(id);
        return "closed " + id;
    }

    private String status() {
        Optional<Person> one = anybody().filter(person -> !spared.contains(person.userid()));
        one.ifPresent(person -> people.setStatus(
                person.userid(),
                person.status() == PersonStatus.DISABLED ? PersonStatus.ACTIVE : PersonStatus.DISABLED));
        return "disabled or enabled " + one;
    }

    private String fields() {
        Optional<Person> one = anybody();
        one.ifPresent(person -> people.change(
                person.userid(),
                p -> p.name(name(NAMES))
                        .position("Position " + random.nextInt(4))
                        .mobile("1380000" + String.format("%04d", random.nextInt(10_000)))));
        return "other fields of " + one;
    }
}
