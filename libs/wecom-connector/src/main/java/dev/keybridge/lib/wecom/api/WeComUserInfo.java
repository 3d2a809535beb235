package dev.keybridge.lib.wecom.api;

import java.util.Objects;
import java.util.Optional;

/**
 * Who stands behind a login code (VD-91023, VD-98176).
 *
 * @param userId a member of the corp, as the vendor spells the id; <code>CorpId/userid</code> for a member of a linked
 *     corp; empty for anybody else
 * @param userTicket for {@link LoginApi#getUserDetail(String)}, at most 512 bytes and 1800 seconds; only after in-app
 *     OAuth with scope <code>snsapi_privateinfo</code>, and only for members in the app's visible scope
 * @param openId somebody who is not a member
 * @param externalUserId a customer of the corp
 */
public record WeComUserInfo(
        Optional<String> userId,
        Optional<String> userTicket,
        Optional<String> openId,
        Optional<String> externalUserId) {
    public WeComUserInfo {
        Objects.requireNonNull(userId);
        Objects.requireNonNull(userTicket);
        Objects.requireNonNull(openId);
        Objects.requireNonNull(externalUserId);
    }

    /** Whether this is a member of this very corp: neither an outsider nor a member of a linked corp. */
    public boolean isMember() {
        return openId.isEmpty() && userId.isPresent() && !isOfLinkedCorp();
    }

    public boolean isOfLinkedCorp() {
        return userId.filter(id -> id.indexOf('/') >= 0).isPresent();
    }

    /** The ticket is a credential and open ids belong to strangers: only the userid is shown. */
    @Override
    public String toString() {
        return "WeComUserInfo[userId=" + userId.orElse("-") + ", ticket=" + userTicket.isPresent() + "]";
    }
}
