package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.VendorSession;

/** The app itself. */
public final class AgentApi {
    private final VendorSession session;

    AgentApi(VendorSession session) {
        this.session = session;
    }

    /**
     * @param agentId must be the app whose secret is used, else {@link dev.keybridge.lib.http.VendorRefused} (301002)
     */
    public WeComAgent get(String agentId) {
        return WeComAgent.of(
                session.call(VendorRequest.get("/cgi-bin/agent/get").with("agentid", agentId)));
    }
}
