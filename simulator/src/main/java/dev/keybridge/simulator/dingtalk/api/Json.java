package dev.keybridge.simulator.dingtalk.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.page.Template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers as JSON; what is empty is left out. */
final class Json {
    private static final JsonMapper MAPPER = new JsonMapper();

    private Json() {}

    static Response answer(int status, Map<String, ?> fields) {
        try {
            return Response.bytes(status, "application/json;charset=UTF-8", MAPPER.writeValueAsBytes(fields));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            if (namesAndValues[index + 1] != null) {
                object.put((String) namesAndValues[index], namesAndValues[index + 1]);
            }
        }
        return object;
    }

    static Map<String, Object> result(Object result) {
        return object("result", result);
    }

    /** As XML, which the new host can answer with instead. */
    static String xml(String name, Object value) {
        StringBuilder text = new StringBuilder("<" + name + ">");
        if (value instanceof Map<?, ?> map) {
            map.forEach((field, content) -> text.append(xml(String.valueOf(field), content)));
        } else if (value instanceof Collection<?> list) {
            list.forEach(content -> text.append(xml("item", content)));
        } else {
            text.append(Template.escape(String.valueOf(value)));
        }
        return text.append("</").append(name).append('>').toString();
    }
}
