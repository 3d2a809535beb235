package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.FormFields;
import dev.keybridge.contacts.mapping.FieldRule;
import dev.keybridge.contacts.mapping.MappingRule;
import org.keycloak.component.ComponentModel;

/** One vendor field into one attribute, or into the e-mail address, first or last name. */
public final class AttributeMapperFactory implements ContactMapperFactory {
    static final String ID = "contact-attribute-mapper";
    static final String FIELD = "field";
    static final String ATTRIBUTE = "attribute";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void fields(FormFields form) {
        form.requiredText(PREFIX, FIELD).requiredText(PREFIX, ATTRIBUTE);
    }

    @Override
    public void check(MapperCheck check) {
        check.mapping().field(check.required(PREFIX, FIELD));
        check.mapping().target(check.required(PREFIX, ATTRIBUTE));
    }

    @Override
    public MappingRule rule(ComponentModel mapper) {
        MapperConfig config = MapperConfig.of(mapper);
        return new FieldRule(config.required(FIELD), config.required(ATTRIBUTE));
    }
}
