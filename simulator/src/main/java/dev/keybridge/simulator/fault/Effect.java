package dev.keybridge.simulator.fault;

import java.time.Duration;

/** What a fault does to the request that it meets. */
public sealed interface Effect {
    /**
     * The vendor's own error answer.
     *
     * @param code the vendor's number
     * @param text the vendor's text; {@code null} for the usual text of that number
     */
    record VendorError(int code, String text) implements Effect {}

    /** The answer comes, but late. */
    record Slow(Duration delay) implements Effect {}

    /** The answer comes when a test lets it. */
    record Held(Hold hold) implements Effect {}

    /**
     * The vendor's own error answer where it uses HTTP statuses and words.
     *
     * @param text the vendor's text
     */
    record HttpError(int status, String code, String text) implements Effect {}

    /** Something else than the vendor's answer, as a proxy, captive portal or attack filter in between would send. */
    record Garbage(int status, String contentType, String content) implements Effect {}

    /** A bare HTTP status with an empty body, as infrastructure in front of the vendor sends. */
    record HttpStatus(int status) implements Effect {}

    /** The connection is closed before a single byte of the answer. */
    record ClosedConnection() implements Effect {}

    /** Half of the announced bytes, then the connection is closed. */
    record BrokenOff() implements Effect {}

    /** A complete HTTP answer whose JSON ends in the middle. */
    record CutJson() implements Effect {}

    /** Well-formed JSON in which payload fields have another type than documented. */
    record WrongTypes() implements Effect {}

    /** Reads of details answer as if this person did not exist. */
    record HiddenPerson(String personId) implements Effect {}

    /** Lists are empty although nothing failed. */
    record EmptyDirectory() implements Effect {}

    /** The token of the request has just run out. */
    record ExpiredToken() implements Effect {}

    /** All tokens given out so far are dropped. */
    record DroppedTokens() implements Effect {}
}
