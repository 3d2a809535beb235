package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.corp.UnionIds;
import dev.keybridge.simulator.dingtalk.directory.Mobile;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Person;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has signed in, as a private person: nickname and personal mailbox, nothing of the company. */
final class ProfileCalls {
    private ProfileCalls() {}

    static List<ApiMethod> all() {
        return List.of(
                ApiMethod.forUser("GET", "/v1.0/contact/users/me", Permission.PROFILE, ProfileCalls::profile),
                ApiMethod.forUser("GET", "/v1.0/contact/users/{unionId}", Permission.PROFILE, ProfileCalls::byUnionId));
    }

    private static Map<String, Object> byUnionId(ApiCall call) {
        Map<String, Object> own = profile(call);
        if (!call.places().get(0).equals(own.get("unionId"))) {
            throw ApiError.http(404, "invalidParameter.user.notFound", "用户不存在");
        }
        return own;
    }

    private static Map<String, Object> profile(ApiCall call) {
        Optional<Person> person = call.grant().member(call.state());
        String human = call.grant().human();
        Map<String, Object> json = Json.object(
                "nick", detail(person, Detail.NICKNAME).orElse("钉钉用户" + Math.floorMod(human.hashCode(), 10_000)),
                "unionId", union(call, person, human),
                "openId", UnionIds.openId(call.app(), human),
                "avatarUrl", detail(person, Detail.AVATAR).orElse(null),
                "email", detail(person, Detail.PERSONAL_EMAIL).orElse(null));
        if (call.is(DingTalkOpenPoint.VISITOR, "sent")) {
            json.put("visitor", false);
        }
        if (call.app().may(Permission.PROFILE_MOBILE)) {
            person.flatMap(Mobile::of).ifPresent(mobile -> {
                json.put("mobile", mobile.number());
                json.put("stateCode", mobile.stateCode());
            });
        }
        return json;
    }

    private static String union(ApiCall call, Optional<Person> person, String human) {
        String unionId =
                person.map(one -> UnionIds.of(call.app(), one)).orElseGet(() -> UnionIds.of(call.app(), human));
        return unionId.isEmpty() ? null : unionId;
    }

    private static Optional<String> detail(Optional<Person> person, String field) {
        return person.flatMap(one -> one.detail(field));
    }
}
