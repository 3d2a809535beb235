package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.org.Tag;

import java.util.List;

/** Names of all tags. */
final class TagList implements ApiMethod {
    @Override
    public String path() {
        return "/cgi-bin/tag/list";
    }

    @Override
    public List<String> arrays() {
        return List.of("taglist");
    }

    @Override
    public Answer answer(ApiCall call) {
        List<Tag> tags = call.emptied() ? List.of() : call.organisation().tags();
        return json -> {
            json.writeArrayFieldStart("taglist");
            for (Tag tag : tags) {
                json.writeStartObject();
                json.writeNumberField("tagid", tag.id());
                json.writeStringField("tagname", tag.name());
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }
}
