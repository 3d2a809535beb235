package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.Tag;
import dev.keybridge.simulator.org.Visibility;

import java.util.List;
import java.util.Optional;

/** Who carries a tag, as far as the app may see them. */
final class TagGet implements ApiMethod {
    @Override
    public String path() {
        return "/cgi-bin/tag/get";
    }

    @Override
    public List<String> arrays() {
        return List.of("userlist", "partylist");
    }

    @Override
    public Answer answer(ApiCall call) {
        long id = call.number("tagid", 41017, 40068);
        Tag tag = call.organisation().findTag(id).orElseThrow(() -> new ApiError(40068));
        Visibility visibility = call.visibility();
        List<Person> people = tag.people().stream()
                .map(call.organisation()::findPerson)
                .flatMap(Optional::stream)
                .filter(one -> visibility.sees(one) && !call.hides(one) && !call.emptied())
                .toList();
        return json -> {
            json.writeStringField("tagname", tag.name());
            json.writeArrayFieldStart("userlist");
            for (Person person : people) {
                json.writeStartObject();
                json.writeStringField("userid", person.userid());
                json.writeStringField("name", person.name());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeArrayFieldStart("partylist");
            for (long department : tag.departments()) {
                if (visibility.seesDepartment(department) && !call.emptied()) {
                    json.writeNumber(department);
                }
            }
            json.writeEndArray();
        };
    }
}
