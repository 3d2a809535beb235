package dev.keybridge.lib.wecom.api;

import dev.keybridge.lib.http.VendorRequest;
import dev.keybridge.lib.http.VendorSession;

import java.util.List;

/** Tags (标签, VD-90214). */
public final class TagApi {
    private final VendorSession session;

    TagApi(VendorSession session) {
        this.session = session;
    }

    /** Ids of the tags that the app may see. */
    public List<Long> list() {
        return session.call(VendorRequest.get("/cgi-bin/tag/list")).requiredList("taglist").stream()
                .map(tag -> tag.requiredNumber("tagid"))
                .toList();
    }

    /** The part of a tag that the app may see. */
    public WeComTag get(long id) {
        VendorRequest request = VendorRequest.get("/cgi-bin/tag/get").with("tagid", Long.toString(id));
        return WeComTag.of(id, session.call(request));
    }
}
