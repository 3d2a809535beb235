package dev.keybridge.contacts.config;

import dev.keybridge.contacts.mapping.AttributeMapping;
import dev.keybridge.contacts.mapping.AttributeMapping.Row;
import dev.keybridge.contacts.mapping.AttributeNames;
import dev.keybridge.contacts.mapping.DraftBuilder;
import dev.keybridge.contacts.mapping.FieldFamily;
import dev.keybridge.contacts.mapping.VendorFields;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks of vendor fields and of the attributes they are written to, for the table and for the mappers. */
public final class MappingCheck {
    private static final String ERROR = ContactsConfigProperties.PREFIX + ".error.mapping.";

    private final VendorFields vendor;

    public MappingCheck(VendorFields vendor) {
        this.vendor = vendor;
    }

    /** Checks every row by itself, and that no two of them write the same attribute. */
    public void table(AttributeMapping table) {
        Set<String> targets = new HashSet<>();
        for (Row row : table.rows()) {
            row(row);
            // Several rows for one property of the user are a choice: the first that has a value is taken.
            if (!targets.add(row.attribute()) && !DraftBuilder.PROPERTIES.contains(row.attribute())) {
                throw Complaint.of(ERROR + "twice", row.attribute());
            }
        }
        overlaps(table.rows());
    }

    private void row(Row row) {
        if (row.field().isEmpty() || row.attribute().isEmpty()) {
            throw Complaint.of(ERROR + "half", row.field() + row.attribute());
        }
        if (FieldFamily.isPattern(row.field()) != FieldFamily.isPattern(row.attribute())) {
            throw Complaint.of(ERROR + "star", row.field(), row.attribute());
        }
        if (FieldFamily.isPattern(row.field())) {
            family(FieldFamily.of(row.field()), FieldFamily.of(row.attribute()));
        } else {
            field(row.field());
            target(row.attribute());
        }
    }

    /** A vendor field that exists. */
    public void field(String field) {
        if (!vendor.knows(field)) {
            throw Complaint.of(ERROR + "field", field, String.join(", ", vendor.near(field)));
        }
    }

    /** An attribute that a mapping may write, or one of the properties email, firstName, lastName. */
    public void target(String attribute) {
        if (!DraftBuilder.PROPERTIES.contains(attribute)) {
            attribute(attribute);
        }
    }

    /** An attribute that a mapping may write. */
    public void attribute(String attribute) {
        if (!AttributeNames.isValid(attribute)) {
            throw Complaint.of(ERROR + "name", attribute);
        }
        if (AttributeNames.isReserved(attribute)) {
            throw Complaint.of(ERROR + "reserved", attribute);
        }
    }

    private void family(FieldFamily fields, FieldFamily attributes) {
        if (!vendor.families().contains(fields.beginning())) {
            throw Complaint.of(ERROR + "family", fields, String.join("*, ", vendor.families()) + "*");
        }
        if (!AttributeNames.isValid(attributes.beginning())) {
            throw Complaint.of(ERROR + "name", attributes);
        }
        if (AttributeNames.isReservedFamily(attributes.beginning())) {
            throw Complaint.of(ERROR + "reserved", attributes);
        }
    }

    /** What a family writes is only known person by person, so nothing else may be written under its beginning. */
    private static void overlaps(List<Row> rows) {
        for (Row family : rows) {
            if (FieldFamily.isPattern(family.attribute())) {
                String beginning = FieldFamily.of(family.attribute()).beginning();
                for (Row other : rows) {
                    if (other != family && other.attribute().startsWith(beginning)) {
                        throw Complaint.of(ERROR + "overlap", other.attribute(), family.attribute());
                    }
                }
            }
        }
    }
}
