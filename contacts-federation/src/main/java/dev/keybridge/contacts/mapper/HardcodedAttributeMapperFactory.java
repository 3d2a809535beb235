package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.FormFields;
import dev.keybridge.contacts.mapping.FixedRule;
import dev.keybridge.contacts.mapping.MappingRule;
import org.keycloak.component.ComponentModel;

/** One attribute with the same value for everybody. Never the e-mail address or a name: these belong to a person. */
public final class HardcodedAttributeMapperFactory implements ContactMapperFactory {
    static final String ID = "contact-hardcoded-attribute-mapper";
    static final String ATTRIBUTE = "attribute";
    static final String VALUE = "value";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void fields(FormFields form) {
        form.requiredText(ID, ATTRIBUTE).requiredText(ID, VALUE);
    }

    @Override
    public void check(MapperCheck check) {
        check.mapping().attribute(check.required(ID, ATTRIBUTE));
        check.required(ID, VALUE);
    }

    @Override
    public MappingRule rule(ComponentModel mapper) {
        MapperConfig config = MapperConfig.of(mapper);
        return new FixedRule(config.required(ATTRIBUTE), config.required(VALUE));
    }
}
