package dev.keybridge.contacts.mapper;

import dev.keybridge.contacts.config.Complaint;
import dev.keybridge.contacts.config.FormFields;
import dev.keybridge.contacts.mapping.MappingRule;
import dev.keybridge.contacts.mapping.TagRule;
import org.keycloak.component.ComponentModel;

/** People under a tag into a group that exists already, or with a role that exists already. */
public final class TagMapperFactory implements ContactMapperFactory {
    static final String ID = "contact-tag-mapper";
    static final String TAG = "tag";
    static final String GROUP = "group";
    static final String ROLE = "role";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public void fields(FormFields form) {
        form.requiredText(ID, TAG).group(PREFIX, GROUP, false).role(ID, ROLE);
    }

    @Override
    public void check(MapperCheck check) {
        check.required(ID, TAG);
        if (check.text(GROUP).isPresent() == check.text(ROLE).isPresent()) {
            throw Complaint.of(ID + ".error.groupOrRole");
        }
        check.text(GROUP).ifPresent(check::group);
        check.text(ROLE).ifPresent(check::role);
    }

    @Override
    public MappingRule rule(ComponentModel mapper) {
        MapperConfig config = MapperConfig.of(mapper);
        return new TagRule(config.required(TAG), config.text(GROUP), config.text(ROLE));
    }
}
