package dev.keybridge.it.contacts;

import dev.keybridge.simulator.org.Attribute;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Person;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** WeCom: extended attributes as <code>extattr</code>, departments with an English name. */
final class WeComExpectations implements Expectations {
    @Override
    public String prefix() {
        return "wecom";
    }

    @Override
    public Map<String, List<String>> department(Department department) {
        Map<String, List<String>> attributes = new TreeMap<>();
        attributes.put("wecom.department.id", List.of(String.valueOf(department.id())));
        attributes.put("wecom.department.order", List.of(String.valueOf(department.order())));
        if (!department.leaders().isEmpty()) {
            attributes.put("wecom.department.leaders", department.leaders());
        }
        if (!department.nameEn().isEmpty()) {
            attributes.put("wecom.department.name_en", List.of(department.nameEn()));
        }
        return attributes;
    }

    @Override
    public Map<String, List<String>> person(Person person) {
        Map<String, List<String>> attributes = new TreeMap<>();
        attributes.put("wecom.userid", List.of(person.userid()));
        attributes.put("wecom.position", Expectations.detail(person, Detail.POSITION));
        attributes.put("nickname", Expectations.detail(person, Detail.ALIAS));
        attributes.put("wecom.telephone", Expectations.detail(person, Detail.TELEPHONE));
        attributes.put("picture", Expectations.detail(person, Detail.AVATAR));
        attributes.put("phoneNumber", Expectations.mobile(person));
        attributes.put("wecom.department.main", List.of(String.valueOf(person.mainDepartment())));
        attributes.put("wecom.direct_leader", person.directLeaders());
        attributes.put("wecom.department.leader", Expectations.led(person));
        for (Attribute attribute : person.attributes()) {
            if (attribute instanceof Attribute.Text text) {
                attributes.put(
                        "wecom.extattr." + text.name(), text.value().isEmpty() ? List.of() : List.of(text.value()));
            }
        }
        return attributes;
    }
}
