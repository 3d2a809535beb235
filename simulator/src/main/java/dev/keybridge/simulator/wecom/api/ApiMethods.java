package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.wecom.session.WeComState;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All paths of the API that are simulated. */
final class ApiMethods {
    private final Map<String, ApiMethod> byPath = new TreeMap<>();

    ApiMethods(WeComState state) {
        List.of(
                        new CodeExchange(state, false),
                        new CodeExchange(state, true),
                        new UserDetail(state),
                        new UserGet(),
                        new UserList(false),
                        new UserList(true),
                        new UserListId(),
                        new DepartmentList(false),
                        new DepartmentList(true),
                        new DepartmentGet(),
                        new TagList(),
                        new TagGet(),
                        new AgentGet(),
                        new IpList("/cgi-bin/getcallbackip"),
                        new IpList("/cgi-bin/get_api_domain_ip"))
                .forEach(method -> byPath.put(method.path(), method));
    }

    Optional<ApiMethod> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    /** Verb and path of each, sorted by path. */
    Map<String, String> verbs() {
        Map<String, String> verbs = new TreeMap<>();
        verbs.put(GetToken.PATH, "GET");
        byPath.forEach((path, method) -> verbs.put(path, method.verb()));
        return verbs;
    }
}
