package dev.keybridge.simulator.wecom.session;

/** How somebody came to a code. */
public enum LoginKind {
    /** The QR page: the exchange tells the userid and nothing else. */
    WEB,
    /** The page inside the app with {@code snsapi_base}. */
    IN_APP_BASE,
    /** The page inside the app with {@code snsapi_privateinfo} after consent. */
    IN_APP_PRIVATE
}
