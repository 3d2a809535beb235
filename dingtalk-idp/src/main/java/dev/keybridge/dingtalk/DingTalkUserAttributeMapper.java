package dev.keybridge.dingtalk;

import dev.keybridge.lib.dingtalk.directory.DingTalkFields;
import dev.keybridge.lib.signin.MemberAttributeMapper;

/** Copies a field of the DingTalk employee to an attribute of the user, as <code>dingtalk-user-attribute-mapper</code>. */
public final class DingTalkUserAttributeMapper extends MemberAttributeMapper {
    public DingTalkUserAttributeMapper() {
        super(DingTalk.VENDOR, DingTalkFields::isKnown);
    }
}
