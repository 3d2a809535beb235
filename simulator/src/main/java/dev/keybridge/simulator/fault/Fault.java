package dev.keybridge.simulator.fault;

import dev.keybridge.simulator.http.Response;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * A named fault: an effect and the requests that it meets. Immutable; {@link #on}, {@link #where}, {@link #times} and
 * the like return a changed copy. Without them a fault meets every request of the vendor's API.
 *
 * @param name as shown in logs and by the control API
 * @param path the vendor's path, for instance {@code /cgi-bin/user/list}; {@code null} for any
 * @param where query parameters that must have these values
 * @param tenant the vendor's id of the company; {@code null} for any
 * @param after how many matching requests pass unharmed first
 * @param times how many matching requests are hit then; {@link Integer#MAX_VALUE} for all
 */
public record Fault(
        String name, Effect effect, String path, Map<String, String> where, String tenant, int after, int times) {
    private static final String PORTAL =
            "<!DOCTYPE html><html><head><title>502 Bad Gateway</title></head><body>{\"errcode\":0</body></html>";
    private static final int ALWAYS = Integer.MAX_VALUE;

    public Fault {
        where = Map.copyOf(where);
        if (after < 0 || times < 1) {
            throw new IllegalArgumentException("after must not be negative, times must be positive");
        }
    }

    /** Any effect under a name of its own; hits once unless told otherwise. */
    public static Fault of(String name, Effect effect) {
        return new Fault(name, effect, null, Map.of(), null, 0, 1);
    }

    /** The vendor's error answer with this number and its usual text. */
    public static Fault error(int code) {
        return of("error " + code, new Effect.VendorError(code, null));
    }

    /** The vendor's error answer with this number and a text of the test's choice. */
    public static Fault error(int code, String text) {
        return of("error " + code, new Effect.VendorError(code, text));
    }

    public static Fault slow(Duration delay) {
        return of("slow", new Effect.Slow(delay));
    }

    /** No answer, however often it is asked, until the test lets it go. Clients lose patience: it is not for minutes. */
    public static Fault held(Hold hold) {
        return of("held", new Effect.Held(hold)).always();
    }

    /** A page of HTML with status 200. */
    public static Fault garbage() {
        return page(200);
    }

    /** A page of HTML. */
    public static Fault page(int status) {
        return of("page " + status, new Effect.Garbage(status, Response.HTML, PORTAL));
    }

    /** The vendor's error answer with this HTTP status and word. */
    public static Fault error(int status, String code, String text) {
        return of("error " + code, new Effect.HttpError(status, code, text));
    }

    public static Fault httpStatus(int status) {
        return of("http " + status, new Effect.HttpStatus(status));
    }

    public static Fault closedConnection() {
        return of("closed connection", new Effect.ClosedConnection());
    }

    /** The connection ends in the middle of the body. */
    public static Fault brokenOff() {
        return of("broken off", new Effect.BrokenOff());
    }

    /** The body arrives completely, but its JSON ends in the middle. */
    public static Fault cutJson() {
        return of("cut JSON", new Effect.CutJson());
    }

    public static Fault wrongTypes() {
        return of("wrong types", new Effect.WrongTypes());
    }

    /** Details of this person cannot be read, always, until the faults are cleared. */
    public static Fault hidden(String personId) {
        return of("invisible member", new Effect.HiddenPerson(personId)).always();
    }

    /** Lists come back empty, always, until the faults are cleared. */
    public static Fault emptyDirectory() {
        return of("empty directory", new Effect.EmptyDirectory()).always();
    }

    /** Only requests to this path of the vendor. */
    public Fault on(String vendorPath) {
        return new Fault(name, effect, vendorPath, where, tenant, after, times);
    }

    /** Only requests whose query parameter has this value. */
    public Fault where(String parameter, Object value) {
        Map<String, String> more = new TreeMap<>(where);
        more.put(parameter, String.valueOf(value));
        return new Fault(name, effect, path, more, tenant, after, times);
    }

    /** Only requests for this company. */
    public Fault in(String tenantId) {
        return new Fault(name, effect, path, where, tenantId, after, times);
    }

    /** The first {@code count} matching requests are answered as usual. */
    public Fault after(int count) {
        return new Fault(name, effect, path, where, tenant, count, times);
    }

    public Fault once() {
        return times(1);
    }

    public Fault times(int count) {
        return new Fault(name, effect, path, where, tenant, after, count);
    }

    public Fault always() {
        return times(ALWAYS);
    }

    public boolean isAlways() {
        return times == ALWAYS;
    }

    /** What happens to tokens happens to a request that brings one, not to the one that asks for it. */
    private boolean needsToken() {
        return effect instanceof Effect.ExpiredToken || effect instanceof Effect.DroppedTokens;
    }

    boolean meets(Occasion occasion) {
        return (occasion.hasToken() || !needsToken())
                && (path == null || path.equals(occasion.path()))
                && (tenant == null || tenant.equals(occasion.tenant()))
                && where.entrySet().stream()
                        .allMatch(wanted ->
                                wanted.getValue().equals(occasion.parameters().get(wanted.getKey())));
    }
}
