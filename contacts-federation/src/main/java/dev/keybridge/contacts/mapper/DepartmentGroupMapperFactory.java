package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.Complaint;
import dev.keybridge.contacts.config.FormFields;
import dev.keybridge.contacts.mapping.DepartmentGroupRule;
import dev.keybridge.contacts.mapping.MappingRule;
import org.keycloak.component.ComponentModel;

/** Members of a department into a group that exists already. */
public final class DepartmentGroupMapperFactory implements ContactMapperFactory {
    static final String ID = "contact-department-group-mapper";
    static final String DEPARTMENT = "department";
    static final String BELOW = "includeSubDepartments";
    static final String GROUP = "group";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void fields(FormFields form) {
        form.requiredText(ID, DEPARTMENT).yesOrNo(ID, BELOW, true).group(PREFIX, GROUP, true);
    }

    @Override
    public void check(MapperCheck check) {
        String department = check.required(ID, DEPARTMENT);
        if (!department.matches("[0-9]{1,18}")) {
            throw Complaint.of(ID + ".error.department", department);
        }
        check.group(check.required(PREFIX, GROUP));
    }

    @Override
    public MappingRule rule(ComponentModel mapper) {
        MapperConfig config = MapperConfig.of(mapper);
        return new DepartmentGroupRule(config.required(DEPARTMENT), config.isOn(BELOW, true), config.required(GROUP));
    }
}
