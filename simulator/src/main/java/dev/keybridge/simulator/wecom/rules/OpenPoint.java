package dev.keybridge.simulator.wecom.rules;

import dev.keybridge.simulator.rules.Question;

import java.util.List;

/**
 * What public sources leave open about the vendor. Each has positions, of which the first is the default; a client is
 * right only if it works with every one of them.
 */
public enum OpenPoint implements Question {
    /** Error for a userid that no member has. */
    UNKNOWN_USERID("60111", "60011", "40003"),
    /** Error for a member outside the app's visible scope. */
    USERID_OUT_OF_SCOPE("60111", "60011"),
    /** Error for a department that does not exist. */
    UNKNOWN_DEPARTMENT("60003", "60123"),
    /** Error for a department outside the app's visible scope. */
    DEPARTMENT_OUT_OF_SCOPE("60011", "60123", "60003"),
    /** Error for a code that was exchanged before. */
    USED_CODE("40029", "42022"),
    /** Error for a code older than five minutes. */
    EXPIRED_CODE("40029", "42003"),
    /** Error for a token that has run out. */
    EXPIRED_TOKEN("42001", "40014"),
    /** What {@code expires_in} says when the same token is handed out again. */
    REPEATED_EXPIRES_IN("remaining", "full"),
    /** Error when the contact-sync assistant exchanges a code. */
    CONTACT_SYNC_LOGIN("48002", "50001"),
    /** Whether gettoken itself already refuses an address that is not trusted. */
    UNTRUSTED_IP_AT_GETTOKEN("let-through", "refused"),
    /** Whether {@code fetch_child=1} of user/list and user/simplelist still works. */
    FETCH_CHILD("works", "ignored"),
    /** How fields look that the app may not see. */
    WITHHELD_FIELDS("missing", "empty"),
    /** How the gender looks when withheld. */
    WITHHELD_GENDER("zero", "missing"),
    /** Whether thumb_avatar is withheld together with avatar. */
    THUMB_AVATAR("withheld", "sent"),
    /** Whether hide_mobile, english_name and isleader are still sent. */
    LEGACY_FIELDS("missing", "sent"),
    /** Whether enable is sent when reading. */
    ENABLE("missing", "sent"),
    /** How many direct leaders a read shows. */
    DIRECT_LEADERS("all", "one"),
    /** Departments of a member of whose departments the app sees none. */
    DEPARTMENTS_OUT_OF_SCOPE("empty", "root", "unfiltered"),
    /** Whether department objects carry department_leader and name_en. */
    DEPARTMENT_EXTRAS("sent", "missing"),
    /** How the last page of user/list_id ends. */
    LAST_CURSOR("empty", "missing"),
    /** How long a cursor of user/list_id can be used; afterwards 50100. */
    CURSOR_LIFETIME("unlimited", "five-minutes"),
    /** Whether agent/get tells everything or only what old texts list. */
    AGENT_FIELDS("all", "few"),
    /** Spelling of the userid that a code exchange returns. */
    LOGIN_USERID_CASE("as-stored", "upper", "lower"),
    /** What the in-app page does when snsapi_privateinfo comes without an agentid. */
    PRIVATEINFO_WITHOUT_AGENTID("error-page", "as-base"),
    /** Characters of the state parameter: what brokers send, or letters and digits only as the vendor's text says. */
    STATE_CHARACTERS("url-safe", "alphanumeric"),
    /** Whether the login pages let a disabled member pass. */
    DISABLED_MEMBER_SCANS("let-through", "refused"),
    /** How the panel in somebody else's page ends although a callback was asked for. */
    PANEL_END("callback", "self", "top"),
    /** Whether the panel takes a port of its own for messages. */
    PANEL_CHANNEL("offered", "missing"),
    /** Whether the panel says that it is ready by itself or when it is asked. */
    PANEL_READY("unasked", "after-init"),
    /** Where a call of the panel has its content. */
    PANEL_CALL_FIELD("payload", "data"),
    /** Whether a call of the panel wants an answer. */
    PANEL_CALL_ID("missing", "sent"),
    /** What the panel does when its QR code has expired. */
    PANEL_EXPIRY("login-fail", "in-frame"),
    /** Whether error texts end with hint, address and link. */
    ERROR_HINT("sent", "missing");

    private final List<String> positions;

    OpenPoint(String... positions) {
        this.positions = List.of(positions);
    }

    @Override
    public List<String> positions() {
        return positions;
    }
}
