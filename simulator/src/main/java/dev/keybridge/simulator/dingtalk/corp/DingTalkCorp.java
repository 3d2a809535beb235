package dev.keybridge.simulator.dingtalk.corp;

import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;

/** One company at DingTalk: its organisation and its apps. Thread-safe. */
public final class DingTalkCorp {
    private final String corpId;
    private final Organisation organisation;
    private final Map<String, DingTalkApp> apps = new ConcurrentSkipListMap<>();

    DingTalkCorp(String corpId, Clock clock) {
        this.corpId = corpId;
        this.organisation = new Organisation(corpId, clock);
    }

    public String corpId() {
        return corpId;
    }

    public Organisation organisation() {
        return organisation;
    }

    /** The name of the topmost department. */
    public String name() {
        return organisation.department(Organisation.ROOT).name();
    }

    /** The app with this key; created, with all permission points and the whole company in its scope, when first asked for. */
    public DingTalkApp app(String appKey) {
        return apps.computeIfAbsent(appKey, key -> new DingTalkApp(corpId, key));
    }

    public Optional<DingTalkApp> findApp(String appKey) {
        return Optional.ofNullable(apps.get(appKey));
    }

    public Collection<DingTalkApp> apps() {
        return List.copyOf(apps.values());
    }

    /** The member with this id; whoever has quit is none. */
    public Optional<Person> findMember(String userid) {
        return organisation.findPerson(userid).filter(DingTalkCorp::isMember);
    }

    /** Everybody who belongs to the company. */
    public List<Person> members() {
        return organisation.people().stream().filter(DingTalkCorp::isMember).toList();
    }

    /** Everybody directly in this department. */
    public List<Person> membersIn(long departmentId) {
        return organisation.peopleIn(departmentId).stream()
                .filter(DingTalkCorp::isMember)
                .toList();
    }

    /** The union id that apps of this app's developer know the member by; empty text if a test took it away. */
    public String unionId(DingTalkApp app, String userid) {
        Person person = findMember(userid).orElseThrow(() -> new NoSuchElementException("no member " + userid));
        return UnionIds.of(app, person);
    }

    private static boolean isMember(Person person) {
        return person.status() != PersonStatus.QUIT;
    }
}
