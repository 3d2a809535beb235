package dev.keybridge.wecom;

import dev.keybridge.lib.signin.MemberAttributeMapper;
import dev.keybridge.lib.wecom.directory.WeComFields;

/** Copies a field of the WeCom member to an attribute of the user, as <code>wecom-user-attribute-mapper</code>. */
public final class WeComUserAttributeMapper extends MemberAttributeMapper {
    public WeComUserAttributeMapper() {
        super(WeCom.VENDOR, WeComFields::isKnown);
    }
}
