package dev.keybridge.simulator.dingtalk.api;

import java.util.List;
import java.util.stream.Stream;

/** All simulated paths. */
final class ApiMethods {
    private ApiMethods() {}

    static List<ApiMethod> ofNewHost() {
        return Stream.of(TokenCalls.ofNewHost(), ProfileCalls.all(), LeaveCalls.all())
                .flatMap(List::stream)
                .toList();
    }

    static List<ApiMethod> ofOldHost() {
        return Stream.of(
                        TokenCalls.ofOldHost(),
                        EmployeeCalls.all(),
                        UserListCalls.all(),
                        DepartmentCalls.all(),
                        RoleCalls.all())
                .flatMap(List::stream)
                .toList();
    }
}
