package dev.keybridge.it.contacts;

import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Person;

import java.util.List;
import java.util.Map;

/**
 * What becomes of one vendor's people and departments in Keycloak, with the mapping that a new provider begins with. Known
 * from the simulator and the documentation, not from the code under test.
 */
interface Expectations {
    /** What the vendor's own attributes begin with. */
    String prefix();

    /** All attributes of a department's group. */
    Map<String, List<String>> department(Department department);

    /** Attributes of a person's account; an empty list stands for one that must not be there. */
    Map<String, List<String>> person(Person person);

    /** Values of a field that the company may have filled in. */
    static List<String> detail(Person person, String name) {
        return person.detail(name).filter(value -> !value.isEmpty()).stream().toList();
    }

    /** A person's mobile number in E.164. */
    static List<String> mobile(Person person) {
        return detail(person, Detail.MOBILE).stream()
                .map(mobile -> mobile.replace(" ", ""))
                .map(digits -> digits.startsWith("+") ? digits : "+86" + digits)
                .toList();
    }

    /** Ids of the departments that a person leads. */
    static List<String> led(Person person) {
        return person.memberships().stream()
                .filter(one -> one.leader())
                .map(one -> String.valueOf(one.departmentId()))
                .toList();
    }
}
