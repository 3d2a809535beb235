package dev.keybridge.simulator.control;

import com.fasterxml.jackson.databind.JsonNode;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Organisation;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The control API's part for the organisation of any company: departments, people, tags. */
public final class OrganisationControl {
    private final Function<String, Organisation> organisations;

    /** @param organisations by the first free segment of the path */
    public OrganisationControl(Function<String, Organisation> organisations) {
        this.organisations = organisations;
    }

    public void mount(ControlApi api, String base) {
        api.on("GET", base + "/departments", exchange -> organisation(exchange).departments())
                .on("POST", base + "/departments", this::addDepartment)
                .on("PATCH", base + "/departments/{}", this::changeDepartment)
                .on("DELETE", base + "/departments/{}", this::deleteDepartment)
                .on("GET", base + "/people", this::people)
                .on("POST", base + "/people", this::join)
                .on(
                        "GET",
                        base + "/people/{}",
                        exchange -> organisation(exchange).person(exchange.segment(1)))
                .on("PATCH", base + "/people/{}", this::changePerson)
                .on("DELETE", base + "/people/{}", this::leave)
                .on("POST", base + "/people/{}/come-back", this::comeBack)
                .on("POST", base + "/people/{}/rename", this::rename)
                .on("GET", base + "/tags", exchange -> organisation(exchange).tags())
                .on("POST", base + "/tags", this::addTag)
                .on("PATCH", base + "/tags/{}", this::changeTag)
                .on("DELETE", base + "/tags/{}", this::deleteTag);
    }

    private Organisation organisation(Exchange exchange) {
        return organisations.apply(exchange.segment(0));
    }

    private Object addDepartment(Exchange exchange) {
        String name = exchange.text("name");
        long parent = Long.parseLong(exchange.text("parentId"));
        return exchange.find("id").isPresent()
                ? organisation(exchange).addDepartment(Long.parseLong(exchange.text("id")), name, parent)
                : organisation(exchange).addDepartment(name, parent);
    }

    private Object changeDepartment(Exchange exchange) {
        JsonNode body = exchange.body();
        return organisation(exchange).changeDepartment(exchange.number(1), before -> {
            Department changed = before;
            for (String field : names(body)) {
                changed = switch (field) {
                    case "name" -> changed.named(exchange.text(field));
                    case "nameEn" -> changed.namedInEnglish(exchange.text(field));
                    case "parentId" -> changed.below(body.path(field).asLong());
                    case "order" -> changed.ordered(body.path(field).asLong());
                    case "leaders" -> changed.ledBy(exchange.texts(field));
                    default -> throw new IllegalArgumentException("a department has no " + field);
                };
            }
            return changed;
        });
    }

    private static List<String> names(JsonNode body) {
        return body.properties().stream().map(field -> field.getKey()).toList();
    }

    private Object deleteDepartment(Exchange exchange) {
        organisation(exchange).deleteDepartment(exchange.number(1));
        return null;
    }

    /** With {@code q} only those whose id or name contains it. */
    private Object people(Exchange exchange) {
        String wanted = exchange.request().query().get("q").toLowerCase(Locale.ROOT);
        return organisation(exchange).people().stream()
                .filter(person -> person.userid().toLowerCase(Locale.ROOT).contains(wanted)
                        || person.name().toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    private Object join(Exchange exchange) {
        return organisation(exchange).join(exchange.text("userid"), draft -> PersonPatch.apply(exchange.body(), draft));
    }

    private Object changePerson(Exchange exchange) {
        return organisation(exchange).change(exchange.segment(1), draft -> PersonPatch.apply(exchange.body(), draft));
    }

    private Object leave(Exchange exchange) {
        organisation(exchange).leave(exchange.segment(1));
        return null;
    }

    private Object comeBack(Exchange exchange) {
        return organisation(exchange).comeBack(exchange.segment(1));
    }

    private Object rename(Exchange exchange) {
        return organisation(exchange).rename(exchange.segment(1), exchange.text("userid"));
    }

    private Object addTag(Exchange exchange) {
        return organisation(exchange)
                .addTag(
                        Long.parseLong(exchange.text("id")),
                        exchange.text("name"),
                        exchange.find("group").orElse(""));
    }

    private Object changeTag(Exchange exchange) {
        Organisation organisation = organisation(exchange);
        long id = exchange.number(1);
        exchange.find("name").ifPresent(name -> organisation.renameTag(id, name));
        organisation.untag(id, exchange.texts("removePeople"), exchange.numbers("removeDepartments"));
        return organisation.tag(id, exchange.texts("addPeople"), exchange.numbers("addDepartments"));
    }

    private Object deleteTag(Exchange exchange) {
        organisation(exchange).deleteTag(exchange.number(1));
        return null;
    }
}
