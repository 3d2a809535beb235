package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.wecom.api.WeComMember;
import dev.keybridge.lib.wecom.api.WeComUserDetail;
import dev.keybridge.lib.wecom.api.WeComUserInfo;

import java.util.Optional;

/** What WeCom says about a member, in Keybridge's words. Login and sync both come through here. */
public final class WeComPeople {
    private WeComPeople() {}

    /**
     * A member as the directory shows them.
     *
     * @throws dev.keybridge.lib.http.VendorSpokeNonsense if the record has no userid or a field has the wrong type
     */
    public static Person person(WeComMember member) {
        throw new UnsupportedOperationException();
    }

    /**
     * A member who signs in. Members outside the app's visible scope are known by their userid only.
     *
     * @param info must be a {@link WeComUserInfo#isMember() member}
     * @param detail what the member consented to show, when asked
     * @param member the record from <code>user/get</code>, when readable
     * @throws IllegalArgumentException if the parts are not about the same member of this corp
     */
    public static Person person(WeComUserInfo info, Optional<WeComUserDetail> detail, Optional<WeComMember> member) {
        throw new UnsupportedOperationException();
    }
}
