package dev.keybridge.simulator.wecom.directory;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.rules.OpenPoints;
import dev.keybridge.simulator.wecom.rules.OpenPoint;

import java.io.IOException;

/** Writes a department as an object. */
public final class DepartmentJson {
    private final boolean extras;

    public DepartmentJson(OpenPoints<OpenPoint> open) {
        this.extras = open.is(OpenPoint.DEPARTMENT_EXTRAS, "sent");
    }

    public void write(Department department, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", department.id());
        json.writeStringField("name", department.name());
        if (extras) {
            json.writeStringField("name_en", department.nameEn());
            json.writeArrayFieldStart("department_leader");
            for (String leader : department.leaders()) {
                json.writeString(leader);
            }
            json.writeEndArray();
        }
        json.writeNumberField("parentid", department.parentId());
        json.writeNumberField("order", department.order());
        json.writeEndObject();
    }

    /** Of department/simplelist. */
    public static void writeSimple(Department department, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", department.id());
        json.writeNumberField("parentid", department.parentId());
        json.writeNumberField("order", department.order());
        json.writeEndObject();
    }
}
