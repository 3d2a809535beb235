package dev.keybridge.contacts.mapping;

import dev.keybridge.lib.directory.Department;
import dev.keybridge.lib.directory.Fields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import static org.assertj.core.api.Assertions.assertThat;

class DepartmentAttributesTest {
    private final DepartmentAttributes attributes = new DepartmentAttributes(VendorFields.WECOM);

    @Test
    @DisplayName("a department's id, order, leaders and English name become attributes of its group")
    void all() {
        Department department = new Department(
                "2",
                Optional.of("1"),
                "研发",
                OptionalLong.of(99999000),
                Fields.builder()
                        .put("department_leader", List.of("ZhaoYun", "linmei"))
                        .put("name_en", "RD")
                        .build());

        assertThat(attributes.of(department))
                .isEqualTo(Fields.builder()
                        .put("wecom.department.id", "2")
                        .put("wecom.department.order", "99999000")
                        .put("wecom.department.leaders", List.of("ZhaoYun", "linmei"))
                        .put("wecom.department.name_en", "RD")
                        .build());
        assertThat(attributes.names())
                .containsExactlyInAnyOrderElementsOf(attributes.of(department).names());
        assertThat(attributes.idAttribute()).isEqualTo("wecom.department.id");
    }

    @Test
    @DisplayName("what old answers lack stays as it is, what is empty is removed")
    void absentAndEmpty() {
        Department old = new Department("2", Optional.empty(), "研发", OptionalLong.empty(), Fields.none());
        Department empty = new Department(
                "2",
                Optional.empty(),
                "研发",
                OptionalLong.empty(),
                Fields.builder()
                        .putEmpty("department_leader")
                        .put("name_en", "")
                        .build());

        assertThat(attributes.of(old).names()).containsExactly("wecom.department.id");
        assertThat(attributes.of(empty).values("wecom.department.leaders")).contains(List.of());
        assertThat(attributes.of(empty).values("wecom.department.name_en")).contains(List.of());
    }
}
