package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorSpokeNonsense;
import dev.keybridge.lib.http.Wire;

import java.util.List;
import java.util.Optional;

/**
 * What an app is granted (可见范围).
 *
 * @param userIds people granted one by one, as the vendor spells them
 * @param departmentIds departments granted with everything below them
 * @param tagIds tags whose people and departments are granted
 * @param disabled whether the app is switched off; empty when WeCom did not say
 * @param redirectDomain the trusted domain (可信域名); empty text when none is set
 * @param homeUrl the home page (应用主页); empty text when none is set
 */
public record WeComAgent(
        List<String> userIds,
        List<Long> departmentIds,
        List<Long> tagIds,
        Optional<Boolean> disabled,
        Optional<String> redirectDomain,
        Optional<String> homeUrl) {
    public WeComAgent {
        userIds = List.copyOf(userIds);
        departmentIds = List.copyOf(departmentIds);
        tagIds = List.copyOf(tagIds);
    }

    /** Of the three kinds of grant those that do not exist may be left out, but hardly all of them. */
    static WeComAgent of(Wire wire) {
        Optional<Wire> users = wire.object("allow_userinfos");
        Optional<Wire> departments = wire.object("allow_partys");
        Optional<Wire> tags = wire.object("allow_tags");
        if (users.isEmpty() && departments.isEmpty() && tags.isEmpty()) {
            throw new VendorSpokeNonsense(
                    "/cgi-bin/agent/get", "missing-field", Optional.empty(), "the app's visible scope is not told");
        }
        return new WeComAgent(
                users.flatMap(granted -> granted.list("user")).orElse(List.of()).stream()
                        .map(user -> user.requiredText("userid"))
                        .toList(),
                departments.flatMap(granted -> granted.numbers("partyid")).orElse(List.of()),
                tags.flatMap(granted -> granted.numbers("tagid")).orElse(List.of()),
                wire.text("close").map(closed -> !closed.equals("0")),
                wire.text("redirect_domain"),
                wire.text("home_url"));
    }
}
