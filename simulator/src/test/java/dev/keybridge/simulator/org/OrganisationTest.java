package dev.keybridge.simulator.org;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

final class OrganisationTest {
    private final Organisation company = new Organisation("Example");

    OrganisationTest() {
        company.addDepartment(2, "Engineering", 1);
        company.addDepartment(3, "Backend", 2);
        company.addDepartment(4, "Sales", 1);
        company.join("li.na", person -> person.in(2).mobile("13800000001"));
        company.join("Wang.Lei", person -> person.in(2).in(3).directLeaders("li.na"));
        company.leadDepartment(3, "li.na");
        company.addTag(1, "轮值");
        company.tag(1, List.of("LI.NA"), List.of(4L));
    }

    @Test
    @DisplayName("whoever joins without a department is in the root; ids differ by more than capitals")
    void join() {
        assertThat(company.join("boss", person -> {}).departmentIds()).containsExactly(1L);
        assertThatThrownBy(() -> company.join("LI.NA", person -> {})).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> company.join("lost", person -> person.in(99)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(company.findPerson("lost")).isEmpty();
    }

    @Test
    @DisplayName("a change touches only what it names")
    void change() {
        company.change("LI.NA", person -> person.position("CTO").detail(Detail.MOBILE, null));
        Person changed = company.person("li.na");
        assertThat(changed.detail(Detail.POSITION)).contains("CTO");
        assertThat(changed.detail(Detail.MOBILE)).isEmpty();
        assertThat(changed.departmentIds()).containsExactly(2L);
    }

    @Test
    @DisplayName("a move replaces all departments and the main one")
    void move() {
        company.move("Wang.Lei", 4, 3);
        assertThat(company.person("wang.lei").departmentIds()).containsExactly(4L, 3L);
        assertThat(company.person("wang.lei").mainDepartment()).isEqualTo(4);
        assertThat(company.peopleIn(2)).extracting(Person::userid).containsExactly("li.na");
        assertThat(company.peopleIn(4)).extracting(Person::userid).containsExactly("Wang.Lei");
    }

    @Test
    @DisplayName("whoever leaves is gone everywhere and may come back with the old fields")
    void leaveAndComeBack() {
        company.disable("li.na");
        company.leave("li.na");
        assertThat(company.findPerson("li.na")).isEmpty();
        assertThat(company.peopleIn(2)).hasSize(1);
        assertThat(company.person("Wang.Lei").directLeaders()).isEmpty();
        assertThat(company.department(3).leaders()).isEmpty();
        assertThat(company.findTag(1).orElseThrow().people()).isEmpty();
        Person back = company.comeBack("LI.NA");
        assertThat(back.status()).isEqualTo(PersonStatus.ACTIVE);
        assertThat(back.detail(Detail.MOBILE)).contains("13800000001");
        assertThatThrownBy(() -> company.comeBack("li.na")).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    @DisplayName("a new userid is known everywhere, and the place in the row stays")
    void rename() {
        company.rename("li.na", "lina");
        assertThat(company.people()).extracting(Person::userid).containsExactly("lina", "Wang.Lei");
        assertThat(company.person("Wang.Lei").directLeaders()).containsExactly("lina");
        assertThat(company.department(3).leaders()).containsExactly("lina");
        assertThat(company.findTag(1).orElseThrow().people()).containsExactly("lina");
        assertThat(company.rename("lina", "LiNa").userid()).isEqualTo("LiNa");
        assertThatThrownBy(() -> company.rename("LiNa", "wang.lei")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("departments can be renamed, ordered and moved, but not below themselves")
    void departments() {
        company.renameDepartment(3, "Platform");
        company.changeDepartment(3, department -> department.ordered(5).namedInEnglish("Platform"));
        company.moveDepartment(2, 4);
        assertThat(company.subtree(4)).isEqualTo(Set.of(4L, 2L, 3L));
        assertThat(company.departmentsBelow(1)).extracting(Department::id).containsExactly(4L);
        assertThatThrownBy(() -> company.moveDepartment(4, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThat(company.department(3).order()).isEqualTo(5);
    }

    @Test
    @DisplayName("siblings have different names, cousins need not")
    void siblings() {
        company.addDepartment("Backend", 4);
        assertThatThrownBy(() -> company.addDepartment("Backend", 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> company.renameDepartment(4, "Engineering"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("only an empty department can be deleted, and no tag names it afterwards")
    void delete() {
        assertThatThrownBy(() -> company.deleteDepartment(3)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> company.deleteDepartment(1)).isInstanceOf(IllegalStateException.class);
        company.deleteDepartment(4);
        assertThat(company.findDepartment(4)).isEmpty();
        assertThat(company.findTag(1).orElseThrow().departments()).isEmpty();
    }

    @Test
    @DisplayName("what was read does not change any more, and shows no personal data as text")
    void snapshots() {
        List<Person> before = company.people();
        company.leave("li.na");
        assertThat(before).hasSize(2);
        assertThat(before.get(0)).hasToString("Person[li.na, ACTIVE, departments [2]]");
    }
}
