package dev.keybridge.simulator.wecom.api;

import dev.keybridge.simulator.session.Codes;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.rules.OpenPoint;
import dev.keybridge.simulator.wecom.session.LoginGrant;
import dev.keybridge.simulator.wecom.session.LoginKind;
import dev.keybridge.simulator.wecom.session.WeComState;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** Who came with a code: auth/getuserinfo (VD-91023, VD-98176), and user/getuserinfo with its old spelling. */
final class CodeExchange implements ApiMethod {
    private final WeComState state;
    private final boolean legacy;

    CodeExchange(WeComState state, boolean legacy) {
        this.state = state;
        this.legacy = legacy;
    }

    @Override
    public String path() {
        return legacy ? "/cgi-bin/user/getuserinfo" : "/cgi-bin/auth/getuserinfo";
    }

    @Override
    public Set<String> secrets() {
        return Set.of("code");
    }

    @Override
    public int refusal(App app) {
        return app.kind() == AppKind.CONTACT_SYNC ? state.openPoints().code(OpenPoint.CONTACT_SYNC_LOGIN) : 0;
    }

    /** Calls with a good code do not count. */
    @Override
    public boolean counts(ApiCall call) {
        return state.codes()
                .find(call.request().query().get("code"))
                .filter(code -> code.grant().app() == call.app()
                        && !code.used()
                        && !state.codes().hasExpired(code))
                .isEmpty();
    }

    @Override
    public Answer answer(ApiCall call) {
        String text = call.required("code", 41008);
        Codes.Code<LoginGrant> code = state.codes().find(text).orElseThrow(() -> new ApiError(40029));
        if (code.grant().app() != call.app() || !isTrusted(code.grant())) {
            throw new ApiError(50001);
        }
        if (code.used()) {
            throw new ApiError(state.openPoints().code(OpenPoint.USED_CODE));
        }
        if (state.codes().hasExpired(code)) {
            throw new ApiError(state.openPoints().code(OpenPoint.EXPIRED_CODE));
        }
        if (!state.codes().use(text)) {
            throw new ApiError(state.openPoints().code(OpenPoint.USED_CODE));
        }
        return identity(call, code.grant());
    }

    /** The administrator may have taken the domain away since the page redirected there. */
    private static boolean isTrusted(LoginGrant code) {
        URI redirect = code.redirect();
        return redirect == null
                || code.app().trustedDomains().trusts(redirect)
                || (code.kind() == LoginKind.WEB && code.app().webLoginDomains().trusts(redirect));
    }

    private Answer identity(ApiCall call, LoginGrant code) {
        Visitor visitor = code.visitor();
        if (visitor instanceof Visitor.Member member) {
            return call.organisation()
                    .findPerson(member.userid())
                    .map(person -> member(call, code, person.userid()))
                    // Somebody who has left since is a stranger to the corp.
                    .orElseGet(() -> stranger("oSIMleft0000000000000000000", null));
        }
        if (visitor instanceof Visitor.LinkedMember linked) {
            return userid(linked.corpId() + "/" + linked.userid(), null);
        }
        if (visitor instanceof Visitor.ExternalContact contact) {
            return stranger(contact.openid(), contact.externalUserid());
        }
        return stranger(((Visitor.Stranger) visitor).openid(), null);
    }

    private Answer member(ApiCall call, LoginGrant code, String userid) {
        boolean sharing = code.kind() == LoginKind.IN_APP_PRIVATE
                && call.visibility().sees(call.organisation().person(userid));
        String ticket = sharing ? state.tickets().issue(call.app(), userid, code.consented()) : null;
        return userid(
                switch (state.openPoints().get(OpenPoint.LOGIN_USERID_CASE)) {
                    case "upper" -> userid.toUpperCase(Locale.ROOT);
                    case "lower" -> userid.toLowerCase(Locale.ROOT);
                    default -> userid;
                },
                ticket);
    }

    private Answer userid(String userid, String ticket) {
        return json -> {
            json.writeStringField(legacy ? "UserId" : "userid", userid);
            if (legacy) {
                json.writeStringField("DeviceId", "");
            }
            if (ticket != null) {
                json.writeStringField("user_ticket", ticket);
            }
            if (ticket != null && legacy) {
                json.writeNumberField("expires_in", 1800);
            }
        };
    }

    private Answer stranger(String openid, String externalUserid) {
        return json -> {
            json.writeStringField(legacy ? "OpenId" : "openid", openid);
            if (legacy) {
                json.writeStringField("DeviceId", "");
            }
            if (externalUserid != null) {
                json.writeStringField("external_userid", externalUserid);
            }
        };
    }
}
