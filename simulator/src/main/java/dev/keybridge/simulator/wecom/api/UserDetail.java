package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import dev.keybridge.simulator.wecom.session.Tickets;
import dev.keybridge.simulator.wecom.session.WeComState;

/** The fields that a member agreed to share and the administrator ticked; no name (VD-95833). */
final class UserDetail implements ApiMethod {
    private final WeComState state;

    UserDetail(WeComState state) {
        this.state = state;
    }

    @Override
    public String path() {
        return "/cgi-bin/auth/getuserdetail";
    }

    @Override
    public String verb() {
        return "POST";
    }

    @Override
    public int refusal(App app) {
        return app.kind() == AppKind.CONTACT_SYNC ? state.openPoints().code(OpenPoint.CONTACT_SYNC_LOGIN) : 0;
    }

    @Override
    public Answer answer(ApiCall call) {
        String text = call.body().path("user_ticket").asText("");
        if (text.isEmpty()) {
            throw new ApiError(40063);
        }
        Tickets.Ticket ticket = state.tickets()
                .find(text)
                .filter(one -> one.app() == call.app())
                .orElseThrow(() -> new ApiError(84015));
        if (state.tickets().hasExpired(ticket)) {
            throw new ApiError(84014);
        }
        Person person = call.visiblePerson(ticket.userid());
        return json -> {
            json.writeStringField("userid", person.userid());
            for (String field : App.SENSITIVE) {
                boolean shared = ticket.consented().contains(field)
                        && call.app().sensitiveFields().contains(field);
                String none = field.equals(Detail.GENDER) ? "0" : "";
                if (shared) {
                    json.writeStringField(field, person.detail(field).orElse(none));
                } else if (state.openPoints().is(OpenPoint.WITHHELD_FIELDS, "empty")) {
                    json.writeStringField(field, none);
                }
            }
        };
    }
}
