package dev.keybridge.it.contacts;

import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.org.Attribute;
import dev.keybridge.simulator.org.Department;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Membership;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** DingTalk: two ids, numbers that no double can hold, departments sorted by small numbers first. */
record DingTalkExpectations(DingTalkCorp corp, DingTalkApp app) implements Expectations {
    private static final long LAST_DEPARTMENT = 100_000_000;
    private static final long FIRST_MEMBER = 176_292_748_870_660_512L;

    @Override
    public String prefix() {
        return "dingtalk";
    }

    @Override
    public Map<String, List<String>> department(Department department) {
        Map<String, List<String>> attributes = new TreeMap<>();
        attributes.put("dingtalk.department.id", List.of(String.valueOf(department.id())));
        attributes.put("dingtalk.department.order", List.of(String.valueOf(LAST_DEPARTMENT - department.order())));
        if (!department.leaders().isEmpty()) {
            attributes.put("dingtalk.department.leaders", department.leaders());
        }
        return attributes;
    }

    @Override
    public Map<String, List<String>> person(Person person) {
        boolean exclusive =
                person.detail(Detail.EXCLUSIVE_ACCOUNT).isPresent() || person.status() == PersonStatus.DISABLED;
        Map<String, List<String>> attributes = new TreeMap<>();
        attributes.put("dingtalk.userid", List.of(person.userid()));
        attributes.put("dingtalk.unionid", List.of(corp.unionId(app, person.userid())));
        attributes.put("dingtalk.title", Expectations.detail(person, Detail.POSITION));
        attributes.put("dingtalk.job_number", Expectations.detail(person, Detail.JOB_NUMBER));
        attributes.put("dingtalk.telephone", Expectations.detail(person, Detail.TELEPHONE));
        attributes.put("dingtalk.work_place", Expectations.detail(person, Detail.WORK_PLACE));
        attributes.put("dingtalk.hired_date", Expectations.detail(person, Detail.HIRED_DATE));
        attributes.put("dingtalk.active", List.of(String.valueOf(person.status() != PersonStatus.NOT_ACTIVATED)));
        attributes.put("dingtalk.exclusive_account", List.of(String.valueOf(exclusive)));
        attributes.put("picture", Expectations.detail(person, Detail.AVATAR));
        attributes.put("phoneNumber", Expectations.mobile(person));
        attributes.put(
                "dingtalk.manager_userid",
                person.directLeaders().stream().limit(1).toList());
        attributes.put("dingtalk.department.leader", Expectations.led(person));
        attributes.put(
                "dingtalk.department.order",
                person.memberships().stream()
                        .map(one -> one.departmentId() + ":" + order(one))
                        .toList());
        for (Attribute attribute : person.attributes()) {
            if (attribute instanceof Attribute.Text text) {
                attributes.put("dingtalk.extension." + text.name(), List.of(text.value()));
            } else if (attribute instanceof Attribute.Web web) {
                attributes.put("dingtalk.extension." + web.name(), List.of(web.url()));
            }
        }
        return attributes;
    }

    private static long order(Membership place) {
        return place.order() == 0 ? FIRST_MEMBER - place.departmentId() : place.order();
    }
}
