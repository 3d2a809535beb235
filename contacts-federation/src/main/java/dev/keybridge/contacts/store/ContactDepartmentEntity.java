package dev.keybridge.contacts.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

import java.io.Serializable;

/** Which group stands for which department. */
@Entity(name = "KeybridgeContactDepartment")
@Table(name = "KB_CONTACT_DEPARTMENT")
@IdClass(ContactDepartmentEntity.Key.class)
public class ContactDepartmentEntity {
    /** Primary key. */
    public record Key(String componentId, String departmentId) implements Serializable {}

    @Id
    @Column(name = "COMPONENT_ID", length = 36)
    private String componentId;

    @Id
    @Column(name = "DEPARTMENT_ID")
    private String departmentId;

    @Column(name = "REALM_ID", length = 36, nullable = false)
    private String realmId;

    @Column(name = "GROUP_ID", length = 36, nullable = false)
    private String groupId;

    protected ContactDepartmentEntity() {}

    ContactDepartmentEntity(String realmId, String componentId, String departmentId, String groupId) {
        this.realmId = realmId;
        this.componentId = componentId;
        this.departmentId = departmentId;
        this.groupId = groupId;
    }
}
