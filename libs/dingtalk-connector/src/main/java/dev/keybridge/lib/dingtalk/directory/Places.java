package dev.keybridge.lib.dingtalk.directory;

import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.http.Wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * An employee's departments. <code>user/get</code> tells rank and leadership in each; <code>user/list</code> tells them as
 * <code>dept_order</code> and <code>leader</code>, for the department that was asked about.
 */
final class Places {
    private final Map<Long, Membership> places = new LinkedHashMap<>();
    private final Wire employee;
    private boolean told;

    Places(Wire employee) {
        this.employee = employee;
        employee.numbers(DingTalkFields.DEPT_ID_LIST).ifPresent(departments -> {
            told = true;
            departments.forEach(this::place);
        });
        employee.list("leader_in_dept")
                .ifPresent(all -> all.forEach(
                        one -> fill(one.requiredNumber("dept_id"), one.flag("leader"), OptionalLong.empty())));
        employee.list("dept_order_list")
                .ifPresent(all ->
                        all.forEach(one -> fill(one.requiredNumber("dept_id"), Optional.empty(), one.number("order"))));
    }

    /** Adds what the list of one department says about the place in it. */
    Places seenIn(long departmentId) {
        told = true;
        place(departmentId);
        fill(departmentId, employee.flag("leader"), employee.number("dept_order"));
        return this;
    }

    /** Empty (not an empty list) when DingTalk said nothing. */
    Optional<List<Membership>> memberships() {
        return told ? Optional.of(new ArrayList<>(places.values())) : Optional.empty();
    }

    private void place(long departmentId) {
        places.putIfAbsent(departmentId, Membership.of(Long.toString(departmentId)));
    }

    private void fill(long departmentId, Optional<Boolean> leader, OptionalLong order) {
        places.computeIfPresent(departmentId, (id, known) -> more(known, leader, order));
    }

    /** The later record knows where somebody is now; what only the earlier one knows about these places is kept. */
    static Optional<List<Membership>> merged(Optional<List<Membership>> earlier, Optional<List<Membership>> later) {
        if (later.isEmpty()) {
            return earlier;
        }
        Map<String, Membership> known = new LinkedHashMap<>();
        earlier.orElse(List.of()).forEach(place -> known.put(place.departmentId(), place));
        return later.map(places -> places.stream()
                .map(place -> known.containsKey(place.departmentId())
                        ? more(known.get(place.departmentId()), place.leader(), place.order())
                        : place)
                .toList());
    }

    private static Membership more(Membership known, Optional<Boolean> leader, OptionalLong order) {
        return new Membership(
                known.departmentId(),
                leader.isPresent() ? leader : known.leader(),
                order.isPresent() ? order : known.order());
    }
}
