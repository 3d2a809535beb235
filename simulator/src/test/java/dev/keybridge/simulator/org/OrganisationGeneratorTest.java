package dev.keybridge.simulator.org;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class OrganisationGeneratorTest {
    private static final Pattern USERID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}");

    private static Organisation company(int people, long seed) {
        return OrganisationGenerator.of(people, seed).fill(new Organisation("Example"));
    }

    @Test
    @DisplayName("the same seed gives the same company, another seed another")
    void seeded() {
        Organisation company = company(300, 7);
        assertThat(company(300, 7).people()).isEqualTo(company.people());
        assertThat(company(300, 7).departments()).isEqualTo(company.departments());
        assertThat(company(300, 8).people()).isNotEqualTo(company.people());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 300, 5000})
    @DisplayName("every size has that many people, in departments that exist, with unique ids and mobile numbers")
    void sound(int people) {
        Organisation company = company(people, 7);
        Set<String> mobiles = new HashSet<>();
        assertThat(company.people()).hasSize(people).allSatisfy(person -> {
            assertThat(person.userid()).matches(USERID);
            assertThat(person.departmentIds()).contains(person.mainDepartment());
            person.directLeaders()
                    .forEach(leader -> assertThat(company.findPerson(leader)).isPresent());
            person.detail(Detail.MOBILE)
                    .ifPresent(mobile -> assertThat(mobiles.add(mobile)).isTrue());
        });
        assertThat(company.people().get(0).status()).isEqualTo(PersonStatus.ACTIVE);
    }

    @Test
    @DisplayName("a company of 300 has everything that makes imports go wrong")
    void awkward() {
        List<Person> people = company(300, 7).people();
        List<Department> departments = company(300, 7).departments();
        assertThat(people).extracting(Person::status).contains(PersonStatus.DISABLED, PersonStatus.NOT_ACTIVATED);
        assertThat(people).anyMatch(person -> person.memberships().size() == 3);
        assertThat(people).anyMatch(person -> person.detail(Detail.MOBILE).isEmpty());
        assertThat(people)
                .anyMatch(person -> person.detail(Detail.MOBILE).orElse("").startsWith("+852"));
        assertThat(people).anyMatch(person -> person.name().contains("\""));
        assertThat(people).anyMatch(person -> person.name().contains("/"));
        assertThat(people).anyMatch(person -> person.name().codePoints().anyMatch(point -> point > 0xFFFF));
        assertThat(people).anyMatch(person -> person.name().matches("[A-Z].*"));
        assertThat(people)
                .anyMatch(person -> !person.userid().equals(person.userid().toLowerCase(Locale.ROOT)));
        assertThat(people).anyMatch(person -> !person.externalAttributes().isEmpty());
        assertThat(departments).anyMatch(department -> department.name().contains("/"));
        assertThat(departments).allMatch(department -> !department.leaders().isEmpty());
        assertThat(departments.stream().map(Department::name).distinct()).hasSizeLessThan(departments.size());
    }

    @Test
    @DisplayName("the tree is as deep as asked for")
    void depth() {
        Organisation company = OrganisationGenerator.of(20, 7)
                .withDepartments(30)
                .withDepth(14)
                .fill(new Organisation("Deep"));
        assertThat(company.departments()).hasSize(31);
        assertThat(company.departments().stream()
                        .mapToInt(one -> level(company, one))
                        .max())
                .hasValue(14);
    }

    private static int level(Organisation company, Department department) {
        return department.parentId() == 0 ? 0 : 1 + level(company, company.department(department.parentId()));
    }

    @Test
    @DisplayName("impossible companies are refused")
    void impossible() {
        assertThatThrownBy(() -> OrganisationGenerator.of(0, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OrganisationGenerator.of(200_001, 7)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OrganisationGenerator.of(5, 7).withDepth(15))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
