package dev.keybridge.wecom;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRefused;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.signin.Admission;
import dev.keybridge.lib.signin.CommonProblem;
import dev.keybridge.lib.signin.SignInRefused;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComErrors;
import dev.keybridge.lib.wecom.api.WeComMember;
import dev.keybridge.lib.wecom.api.WeComUserDetail;
import dev.keybridge.lib.wecom.api.WeComUserInfo;
import dev.keybridge.lib.wecom.directory.WeComPeople;
import org.jboss.logging.Logger;

import java.util.Optional;
import java.util.function.Supplier;

/** From a login code to the member who stands behind it. */
final class CodeExchange {
    private static final Logger LOG = Logger.getLogger(CodeExchange.class);

    private final WeComClient wecom;
    private final boolean asksForPrivateInfo;

    CodeExchange(WeComClient wecom, boolean asksForPrivateInfo) {
        this.wecom = wecom;
        this.asksForPrivateInfo = asksForPrivateInfo;
    }

    /** @throws SignInRefused if this is no member of the corp, a barred one, or WeCom did not answer */
    Person member(String code) {
        try {
            WeComUserInfo info = wecom.login().getUserInfo(code);
            if (!info.isMember()) {
                throw SignInRefused.because(
                        info.isOfLinkedCorp() ? WeComProblem.LINKED_CORP : CommonProblem.NOT_A_MEMBER);
            }
            Person member = person(info);
            return Admission.of(member, member.id());
        } catch (VendorException failure) {
            throw WeCom.VENDOR.refusal(failure);
        }
    }

    private Person person(WeComUserInfo info) {
        Optional<WeComUserDetail> detail = info.userTicket()
                .filter(ticket -> asksForPrivateInfo)
                .flatMap(ticket -> ifShown(() -> wecom.login().getUserDetail(ticket)));
        Optional<WeComMember> member =
                info.userId().flatMap(id -> ifShown(() -> wecom.users().get(id)));
        try {
            return WeComPeople.person(info, detail, member);
        } catch (IllegalArgumentException aboutSomebodyElse) {
            throw SignInRefused.because(CommonProblem.NONSENSE);
        }
    }

    /**
     * The code has told who it is. What comes on top is welcome, but WeCom may refuse it: the member is outside the app's
     * visible scope, or the app may not read. Any other failure is another matter: then nobody can say whether the member
     * is disabled, so the sign-in ends.
     */
    private static <T> Optional<T> ifShown(Supplier<T> more) {
        try {
            return Optional.of(more.get());
        } catch (VendorRejectedRecord outsideScope) {
            LOG.debugf("Signing in without the details: %s", outsideScope.getMessage());
        } catch (VendorRefused forbidden) {
            if (!WeComErrors.is(
                    forbidden,
                    WeComErrors.NO_PRIVILEGE,
                    WeComErrors.API_FORBIDDEN,
                    WeComErrors.NOT_FOR_CONTACT_SYNC,
                    WeComErrors.MEMBER_OUT_OF_SCOPE,
                    WeComErrors.USER_NOT_IN_SCOPE)) {
                throw forbidden;
            }
            LOG.warnf("Signing in without the details: %s", forbidden.getMessage());
        }
        return Optional.empty();
    }
}
