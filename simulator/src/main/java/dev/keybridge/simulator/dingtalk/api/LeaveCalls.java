package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.directory.Mobile;
import dev.keybridge.simulator.org.Departure;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has left the company and when. */
final class LeaveCalls {
    private static final int LARGEST_PAGE = 50;
    private static final Duration LONGEST_SPAN = Duration.ofDays(365);

    private LeaveCalls() {}

    static List<ApiMethod> all() {
        return List.of(ApiMethod.forApp(
                "GET", "/v1.0/contact/empLeaveRecords", Permission.LEAVE_RECORDS, LeaveCalls::records));
    }

    private static Map<String, Object> records(ApiCall call) {
        Instant start = time(call, "startTime").orElseThrow(() -> wrong("startTime"));
        Instant end = time(call, "endTime").orElseGet(() -> call.state().clock().instant());
        if (end.isBefore(start) || Duration.between(start, end).compareTo(LONGEST_SPAN) > 0) {
            throw wrong("endTime");
        }
        int first = number(call, "nextToken", 0);
        int size = number(call, "maxResults", LARGEST_PAGE);
        if (first < 0 || size < 1 || size > LARGEST_PAGE) {
            throw wrong("maxResults");
        }
        List<Departure> all = call.organisation().departures().stream()
                .filter(one -> !one.when().isBefore(start) && one.when().isBefore(end.plusSeconds(1)))
                .toList();
        List<Departure> page = all.stream().skip(first).limit(size).toList();
        boolean more = first + page.size() < all.size();
        return Json.object(
                "nextToken",
                more ? String.valueOf(first + page.size()) : "",
                "records",
                page.stream().map(LeaveCalls::record).toList());
    }

    private static Map<String, Object> record(Departure departure) {
        Optional<Mobile> mobile = Mobile.of(departure.person());
        return Json.object(
                "userId", departure.person().userid(),
                "name", departure.person().name(),
                "stateCode", mobile.map(Mobile::stateCode).orElse(null),
                "mobile", mobile.map(Mobile::number).orElse(null),
                "leaveTime", departure.when().toString(),
                "leaveReason", "delete");
    }

    private static Optional<Instant> time(ApiCall call, String field) {
        try {
            return call.fields().find(field).map(Instant::parse);
        } catch (DateTimeException malformed) {
            throw wrong(field);
        }
    }

    private static int number(ApiCall call, String field, int otherwise) {
        try {
            return call.fields().find(field).map(Integer::valueOf).orElse(otherwise);
        } catch (NumberFormatException malformed) {
            throw wrong(field);
        }
    }

    private static ApiError wrong(String field) {
        return ApiError.http(400, "invalidParameter." + field, "参数错误");
    }
}
