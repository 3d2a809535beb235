package dev.keybridge.simulator.wecom.directory;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.keybridge.simulator.org.Attribute;

import java.io.IOException;
import java.util.List;

/** Writes fields that a company has defined itself: type 0 text, 1 web page, 2 mini program. */
final class AttributesJson {
    private AttributesJson() {}

    static void write(JsonGenerator json, String field, List<Attribute> attributes) throws IOException {
        json.writeArrayFieldStart(field);
        for (Attribute attribute : attributes) {
            json.writeStartObject();
            if (attribute instanceof Attribute.Text text) {
                json.writeNumberField("type", 0);
                json.writeStringField("name", text.name());
                json.writeObjectFieldStart("text");
                json.writeStringField("value", text.value());
            } else if (attribute instanceof Attribute.Web web) {
                json.writeNumberField("type", 1);
                json.writeStringField("name", web.name());
                json.writeObjectFieldStart("web");
                json.writeStringField("url", web.url());
                json.writeStringField("title", web.title());
            } else if (attribute instanceof Attribute.MiniProgram program) {
                json.writeNumberField("type", 2);
                json.writeStringField("name", program.name());
                json.writeObjectFieldStart("miniprogram");
                json.writeStringField("appid", program.appId());
                json.writeStringField("pagepath", program.pagePath());
                json.writeStringField("title", program.title());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
