package dev.keybridge.simulator.dingtalk.corp;

/** Who signs in with DingTalk, on the web page or with the client. */
public sealed interface DingTalkVisitor {
    /** Somebody with an id in a corp; whether still a member is decided when it is asked. */
    record Member(String corpId, String userid) implements DingTalkVisitor {}

    /** A person with a DingTalk account who is no member but kept as an external contact by the app's corp. */
    record ExternalContact(String human, String userid) implements DingTalkVisitor {}

    /** A person with a DingTalk account whom the corp does not know. */
    record Stranger(String human) implements DingTalkVisitor {}

    static DingTalkVisitor member(String corpId, String userid) {
        return new Member(corpId, userid);
    }

    static DingTalkVisitor externalContact() {
        return new ExternalContact("simulated external contact", "ext-0000000001");
    }

    static DingTalkVisitor stranger() {
        return new Stranger("simulated stranger");
    }
}
