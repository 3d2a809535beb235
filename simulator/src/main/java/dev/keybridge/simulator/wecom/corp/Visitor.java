package dev.keybridge.simulator.wecom.corp;

/** Who holds the phone that scans, or the client that opens the page. */
public sealed interface Visitor {
    /** Somebody with an id in the corp; whether still a member is decided when the code is exchanged. */
    record Member(String userid) implements Visitor {}

    /** A member of a linked (upstream or downstream) corp. */
    record LinkedMember(String corpId, String userid) implements Visitor {}

    /** Neither a member nor a customer. */
    record Stranger(String openid) implements Visitor {}

    /** A customer of the corp. */
    record ExternalContact(String openid, String externalUserid) implements Visitor {}

    static Visitor member(String userid) {
        return new Member(userid);
    }

    static Visitor stranger() {
        return new Stranger("oSIMstranger0000000000000000");
    }

    static Visitor externalContact() {
        return new ExternalContact("oSIMcustomer0000000000000000", "wmSIMcustomer000000000000000000");
    }

    static Visitor linkedMember() {
        return new LinkedMember("wwSIMlinked00000001", "linked.member");
    }
}
