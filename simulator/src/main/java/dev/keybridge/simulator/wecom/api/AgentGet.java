package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.corp.Scope;
import dev.keybridge.simulator.wecom.rules.OpenPoint;

import java.io.IOException;
import java.util.Collection;

/** What the administrator has set for the calling app itself. */
final class AgentGet implements ApiMethod {
    @Override
    public String path() {
        return "/cgi-bin/agent/get";
    }

    @Override
    public int refusal(App app) {
        return app.agentId() == Corp.CONTACT_SYNC_AGENT ? 48002 : 0;
    }

    @Override
    public Answer answer(ApiCall call) {
        App app = call.app();
        if (call.number("agentid", 41011, 40056) != app.agentId()) {
            throw new ApiError(301002);
        }
        boolean all = call.state().openPoints().is(OpenPoint.AGENT_FIELDS, "all");
        return json -> {
            json.writeNumberField("agentid", app.agentId());
            json.writeStringField("name", app.name());
            json.writeStringField("square_logo_url", "https://img.example/app.png");
            json.writeStringField("description", "");
            scope(json, app.scope());
            json.writeNumberField("close", app.isDisabled() ? 1 : 0);
            json.writeStringField("redirect_domain", app.trustedDomains().toString());
            if (all) {
                json.writeNumberField("report_location_flag", 0);
                json.writeNumberField("isreportenter", 0);
                json.writeStringField("home_url", "");
                json.writeNumberField("customized_publish_status", 1);
            }
        };
    }

    private static void scope(JsonGenerator json, Scope scope) throws IOException {
        json.writeObjectFieldStart("allow_userinfos");
        json.writeArrayFieldStart("user");
        for (String userid : scope.users().stream().sorted().toList()) {
            json.writeStartObject();
            json.writeStringField("userid", userid);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        numbers(json, "allow_partys", "partyid", scope.departments());
        numbers(json, "allow_tags", "tagid", scope.tags());
    }

    private static void numbers(JsonGenerator json, String object, String array, Collection<Long> ids)
            throws IOException {
        json.writeObjectFieldStart(object);
        json.writeArrayFieldStart(array);
        for (long id : ids.stream().sorted().toList()) {
            json.writeNumber(id);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
