package dev.keybridge.simulator.wecom.corp;

/** What kind of app a secret belongs to; it decides what the secret may do and see. */
public enum AppKind {
    /** The contact-sync assistant: ids and the department tree of the whole company, no details, no login. */
    CONTACT_SYNC,
    /** A self-built app created before 2022-06-20: all fields within its visible scope. */
    SELF_BUILT_OLD,
    /** A self-built app created since: no avatar, gender, mobile, e-mail, QR code or address within its visible scope. */
    SELF_BUILT_NEW
}
