package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.Complaint;
import dev.keybridge.contacts.config.FormFields;
import dev.keybridge.contacts.mapping.MappingRule;
import dev.keybridge.contacts.mapping.Template;
import dev.keybridge.contacts.mapping.TemplateRule;
import org.keycloak.component.ComponentModel;

/** A text made of several vendor fields into one attribute. */
public final class TemplateAttributeMapperFactory implements ContactMapperFactory {
    static final String ID = "contact-template-attribute-mapper";
    static final String TEMPLATE = "template";
    static final String ATTRIBUTE = "attribute";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void fields(FormFields form) {
        form.requiredText(ID, TEMPLATE).requiredText(PREFIX, ATTRIBUTE);
    }

    @Override
    public void check(MapperCheck check) {
        String text = check.required(ID, TEMPLATE);
        Template template;
        try {
            template = Template.parse(text);
        } catch (IllegalArgumentException noTemplate) {
            throw Complaint.of(ID + ".error.template", text);
        }
        template.fields().forEach(check.mapping()::field);
        check.mapping().target(check.required(PREFIX, ATTRIBUTE));
    }

    @Override
    public MappingRule rule(ComponentModel mapper) {
        MapperConfig config = MapperConfig.of(mapper);
        return new TemplateRule(Template.parse(config.required(TEMPLATE)), config.required(ATTRIBUTE));
    }
}
