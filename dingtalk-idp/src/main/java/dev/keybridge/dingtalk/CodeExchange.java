package dev.keybridge.dingtalk;

import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkEmployment;
import dev.keybridge.lib.dingtalk.api.DingTalkErrors;
import dev.keybridge.lib.dingtalk.api.DingTalkInAppUser;
import dev.keybridge.lib.dingtalk.api.DingTalkUserToken;
import dev.keybridge.lib.dingtalk.directory.DingTalkPeople;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.http.VendorRejectedRecord;
import dev.keybridge.lib.signin.Admission;
import dev.keybridge.lib.signin.CommonProblem;
import dev.keybridge.lib.signin.SignInRefused;
import org.jboss.logging.Logger;

import java.util.Optional;

/**
 * From a login code to the employee who stands behind it. Of the personal profile only the unionid is used: nickname, mobile
 * number and e-mail address in it are the person's own, not the organisation's.
 */
final class CodeExchange {
    private static final Logger LOG = Logger.getLogger(CodeExchange.class);

    private final DingTalkClient dingtalk;
    private final String corpId;

    CodeExchange(DingTalkClient dingtalk, String corpId) {
        this.dingtalk = dingtalk;
        this.corpId = corpId;
    }

    /**
     * @param code from DingTalk's logon page
     * @throws SignInRefused if this is no employee of the organisation, a barred one, or DingTalk did not answer
     */
    Person fromLogonPage(String code) {
        try {
            DingTalkUserToken token = dingtalk.login().exchange(code);
            if (token.corpId().filter(chosen -> !chosen.equals(corpId)).isPresent()) {
                throw SignInRefused.because(DingTalkProblem.OTHER_CORP);
            }
            String unionId = dingtalk.login().me(token.token()).unionId();
            DingTalkEmployment employment = dingtalk.users().getByUnionId(unionId);
            if (!employment.isEmployee()) {
                throw SignInRefused.because(DingTalkProblem.EXTERNAL_CONTACT);
            }
            return employee(unionId, employment.userId(), Optional.empty());
        } catch (VendorException failure) {
            throw DingTalk.VENDOR.refusal(failure);
        }
    }

    /**
     * @param code from DingTalk's script inside DingTalk
     * @throws SignInRefused if this is a barred employee, or DingTalk did not answer
     */
    Person fromJsapi(String code) {
        try {
            DingTalkInAppUser user = dingtalk.login().getUserInfo(code);
            return employee(user.unionId(), user.userId(), user.name());
        } catch (VendorException failure) {
            throw DingTalk.VENDOR.refusal(failure);
        }
    }

    /**
     * The code has told who it is. What comes on top is welcome; that the employee is outside the app's contact scope does not
     * matter. Any other failure does: then nobody can say whether the account is disabled, so the sign-in ends.
     *
     * @param name the employee's name in the organisation, as far as it is known
     */
    private Person employee(String unionId, String userId, Optional<String> name) {
        try {
            Person person = DingTalkPeople.person(dingtalk.users().get(userId));
            if (!person.id().equals(unionId)) {
                // The userid belongs to somebody else by now.
                throw SignInRefused.because(CommonProblem.NONSENSE);
            }
            return Admission.of(person, userId);
        } catch (VendorRejectedRecord notShown) {
            if (DingTalkErrors.is(notShown, DingTalkErrors.USER_OUT_OF_SCOPE)) {
                LOG.debugf("Signing in without the details: %s", notShown.getMessage());
                return named(DingTalkPeople.person(unionId, userId), name);
            }
            if (DingTalkErrors.is(notShown, DingTalk.UNKNOWN_PERSON)) {
                throw SignInRefused.because(CommonProblem.MEMBER_LEFT, userId);
            }
            throw notShown;
        }
    }

    private static Person named(Person person, Optional<String> name) {
        return new Person(person.id(), person.vendorId(), person.status(), name, person.memberships(), person.fields());
    }
}
