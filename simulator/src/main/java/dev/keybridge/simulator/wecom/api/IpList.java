package dev.keybridge.simulator.wecom.api;

import java.util.List;

/** Addresses of the vendor's servers (VD-92520). */
final class IpList implements ApiMethod {
    private final String path;

    IpList(String path) {
        this.path = path;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public List<String> arrays() {
        return List.of("ip_list");
    }

    @Override
    public Answer answer(ApiCall call) {
        return json -> {
            json.writeArrayFieldStart("ip_list");
            json.writeString("127.0.0.1");
            json.writeString("127.0.0.0/8");
            json.writeString("127.0.0.*");
            json.writeEndArray();
        };
    }
}
