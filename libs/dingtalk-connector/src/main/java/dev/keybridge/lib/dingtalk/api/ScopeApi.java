package dev.keybridge.lib.dingtalk.api;

import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.Wire;

import java.util.List;

/** The app's contact scope. */
public final class ScopeApi {
    private final Hosts hosts;

    ScopeApi(Hosts hosts) {
        this.hosts = hosts;
    }

    public DingTalkScopes get() {
        Wire scopes = hosts.legacy(VendorRequest.get("/auth/scopes")).requiredObject("auth_org_scopes");
        return new DingTalkScopes(
                scopes.numbers("authed_dept").orElse(List.of()),
                scopes.texts("authed_user").orElse(List.of()));
    }
}
