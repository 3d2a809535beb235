package dev.keybridge.dingtalk;

import dev.keybridge.lib.signin.SignInRefused;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The kind of code that a login waits for, as the server remembers it in the login itself, tab by tab and identity provider by identity provider. DingTalk has two kinds that
 * look alike, and one sent to the wrong place is lost.
 */
enum AwaitedCode {
    /** From DingTalk's logon page, for <code>userAccessToken</code>. */
    LOGON_PAGE,
    /** From DingTalk's script in a page inside DingTalk, for <code>getuserinfo</code>. */
    JSAPI;

    private static final String AWAITED = "dingtalk.awaited-code.";
    private static final String GIVEN_UP = "dingtalk.jsapi-given-up";

    /** @param alias of the identity provider that asks for the code */
    void await(AuthenticationSessionModel login, String alias) {
        login.setAuthNote(AWAITED + alias, name());
    }

    /**
     * Takes note that a code of this kind has come; the login waits for no other one of this identity provider.
     *
     * @throws SignInRefused if it was not the one that the login was waiting for
     */
    void arrived(AuthenticationSessionModel login, String alias) {
        String awaited = login.getAuthNote(AWAITED + alias);
        login.removeAuthNote(AWAITED + alias);
        if (!name().equals(awaited)) {
            throw SignInRefused.because(DingTalkProblem.UNEXPECTED_CODE);
        }
    }

    /** From now on this login goes by DingTalk's logon page, also inside DingTalk. */
    static void giveUpJsapi(AuthenticationSessionModel login) {
        login.setAuthNote(GIVEN_UP, Boolean.TRUE.toString());
    }

    static boolean isJsapiGivenUp(AuthenticationSessionModel login) {
        return Boolean.parseBoolean(login.getAuthNote(GIVEN_UP));
    }
}
