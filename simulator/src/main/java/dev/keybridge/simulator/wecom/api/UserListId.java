package dev.keybridge.simulator.wecom.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.org.Membership;
import dev.keybridge.simulator.org.Numbered;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.rules.OpenPoint;

import java.util.ArrayList;
import java.util.List;

/** Ids of all members page by page, one row for each department of a member; contact-sync only (VD-96067). */
final class UserListId implements ApiMethod {
    private static final int MOST = 10_000;
    private static final long CURSOR_SECONDS = 300;

    @Override
    public String path() {
        return "/cgi-bin/user/list_id";
    }

    @Override
    public String verb() {
        return "POST";
    }

    @Override
    public List<String> arrays() {
        return List.of("dept_user");
    }

    @Override
    public int refusal(App app) {
        return app.kind() == AppKind.CONTACT_SYNC ? 0 : 48002;
    }

    @Override
    public Answer answer(ApiCall call) {
        JsonNode body = call.body();
        JsonNode limit = body.path("limit");
        if (!limit.isMissingNode() && !(limit.isInt() && limit.intValue() >= 1 && limit.intValue() <= MOST)) {
            throw new ApiError(40058, "limit exceed. invalid Request Parameter");
        }
        int rows = Math.min(limit.asInt(MOST), call.state().limits().listIdPage());
        Cursor cursor = Cursor.read(body.path("cursor").asText(""));
        long now = call.state().clock().instant().getEpochSecond();
        if (cursor.issued() != 0
                && now - cursor.issued() >= CURSOR_SECONDS
                && call.state().openPoints().is(OpenPoint.CURSOR_LIFETIME, "five-minutes")) {
            throw new ApiError(50100);
        }
        Page page = call.emptied() ? new Page(List.of(), null) : page(call, cursor, rows, now);
        boolean showEnd = call.state().openPoints().is(OpenPoint.LAST_CURSOR, "empty");
        return json -> {
            if (page.next() != null) {
                json.writeStringField("next_cursor", page.next().toString());
            } else if (showEnd) {
                json.writeStringField("next_cursor", "");
            }
            json.writeArrayFieldStart("dept_user");
            for (Row row : page.rows()) {
                json.writeStartObject();
                json.writeStringField("userid", row.userid());
                json.writeNumberField("department", row.departmentId());
                json.writeEndObject();
            }
            json.writeEndArray();
        };
    }

    /** Pages may end in the middle of a member's departments, so a member can be on two pages. */
    private static Page page(ApiCall call, Cursor from, int most, long now) {
        List<Row> rows = new ArrayList<>();
        for (Numbered numbered : call.organisation().peopleAfter(from.sequence() - 1, most + 1)) {
            Person person = numbered.person();
            List<Membership> memberships = person.memberships();
            int first = numbered.sequence() == from.sequence() ? from.membership() : 0;
            for (int index = first; index < memberships.size(); index++) {
                if (rows.size() == most) {
                    return new Page(rows, new Cursor(numbered.sequence(), index, now));
                }
                rows.add(new Row(person.userid(), memberships.get(index).departmentId()));
            }
        }
        return new Page(rows, null);
    }

    private record Row(String userid, long departmentId) {}

    private record Page(List<Row> rows, Cursor next) {}
}
