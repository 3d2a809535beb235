package dev.keybridge.simulator.org;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A person being written down or changed. Only what is called changes. Not thread-safe. */
public final class PersonDraft {
    private final String userid;
    private String human;
    private String name;
    private final Map<Long, Membership> memberships = new LinkedHashMap<>();
    private Long mainDepartment;
    private List<String> directLeaders = List.of();
    private PersonStatus status = PersonStatus.ACTIVE;
    private final Map<String, String> details = new HashMap<>();
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, Attribute> externalAttributes = new LinkedHashMap<>();

    PersonDraft(String userid, String human) {
        this.userid = userid;
        this.human = human;
        this.name = userid;
    }

    static PersonDraft of(Person person, String userid) {
        PersonDraft draft = new PersonDraft(userid, person.human())
                .name(person.name())
                .status(person.status())
                .mainDepartment(person.mainDepartment())
                .directLeaders(person.directLeaders().toArray(String[]::new));
        person.memberships().forEach(one -> draft.memberships.put(one.departmentId(), one));
        draft.details.putAll(person.details());
        person.attributes().forEach(draft::attribute);
        person.externalAttributes().forEach(draft::externalAttribute);
        return draft;
    }

    /**
     * Says that this is the same human being as in another company, or as a former member. Unless said, everybody who
     * joins is somebody new.
     *
     * @param value any text that stands for the human being
     */
    public PersonDraft human(String value) {
        human = value;
        return this;
    }

    public PersonDraft name(String value) {
        name = value;
        return this;
    }

    public PersonDraft status(PersonStatus value) {
        status = value;
        return this;
    }

    /** Adds a department; the first one is the main one unless {@link #mainDepartment} says otherwise. */
    public PersonDraft in(long departmentId) {
        return in(departmentId, 0, false);
    }

    /** Adds a department, or replaces order and leader flag in it. */
    public PersonDraft in(long departmentId, long order, boolean leader) {
        memberships.put(departmentId, new Membership(departmentId, order, leader));
        return this;
    }

    /** Leaves all departments so far; {@link #in} what follows. */
    public PersonDraft inNone() {
        memberships.clear();
        return this;
    }

    public PersonDraft notIn(long departmentId) {
        memberships.remove(departmentId);
        return this;
    }

    public PersonDraft mainDepartment(long departmentId) {
        mainDepartment = departmentId;
        return this;
    }

    public PersonDraft directLeaders(String... userids) {
        directLeaders = List.of(userids);
        return this;
    }

    /** Sets a simple field; {@code null} takes it away. */
    public PersonDraft detail(String field, String value) {
        if (value == null) {
            details.remove(field);
        } else {
            details.put(field, value);
        }
        return this;
    }

    public PersonDraft alias(String value) {
        return detail(Detail.ALIAS, value);
    }

    public PersonDraft position(String value) {
        return detail(Detail.POSITION, value);
    }

    public PersonDraft mobile(String value) {
        return detail(Detail.MOBILE, value);
    }

    public PersonDraft email(String value) {
        return detail(Detail.EMAIL, value);
    }

    public PersonDraft bizMail(String value) {
        return detail(Detail.BIZ_MAIL, value);
    }

    /** @param value "1" male, "2" female, "0" not stated */
    public PersonDraft gender(String value) {
        return detail(Detail.GENDER, value);
    }

    public PersonDraft telephone(String value) {
        return detail(Detail.TELEPHONE, value);
    }

    public PersonDraft address(String value) {
        return detail(Detail.ADDRESS, value);
    }

    public PersonDraft avatar(String url) {
        return detail(Detail.AVATAR, url).detail(Detail.THUMB_AVATAR, url == null ? null : url + "?size=100");
    }

    public PersonDraft attribute(String attributeName, String value) {
        return attribute(new Attribute.Text(attributeName, value));
    }

    /** Adds the attribute or replaces the one of the same name. */
    public PersonDraft attribute(Attribute attribute) {
        attributes.put(attribute.name(), attribute);
        return this;
    }

    public PersonDraft noAttribute(String attributeName) {
        attributes.remove(attributeName);
        return this;
    }

    public PersonDraft externalAttribute(Attribute attribute) {
        externalAttributes.put(attribute.name(), attribute);
        return this;
    }

    Person build() {
        long main = mainDepartment != null && memberships.containsKey(mainDepartment)
                ? mainDepartment
                : memberships.keySet().stream().findFirst().orElseThrow();
        return new Person(
                userid,
                human,
                name,
                new ArrayList<>(memberships.values()),
                main,
                directLeaders,
                status,
                details,
                List.copyOf(attributes.values()),
                List.copyOf(externalAttributes.values()));
    }

    boolean isNowhere() {
        return memberships.isEmpty();
    }
}
