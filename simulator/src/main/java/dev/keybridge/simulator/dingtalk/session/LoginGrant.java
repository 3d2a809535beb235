package dev.keybridge.simulator.dingtalk.session;

import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.org.Person;

import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What a login code stands for; it is bound to the app.
 *
 * @param human who that is, even if the userid goes to somebody else meanwhile
 * @param chosenCorp the organisation that the person chose, {@code null} unless the scope asks for it
 */
public record LoginGrant(DingTalkApp app, DingTalkVisitor visitor, String human, String chosenCorp) {
    /**
     * For somebody who signs in now.
     *
     * @throws NoSuchElementException if the member does not exist
     */
    public static LoginGrant of(DingTalkState state, DingTalkApp app, DingTalkVisitor visitor, String chosenCorp) {
        return new LoginGrant(app, visitor, humanOf(state, visitor), chosenCorp);
    }

    /** @throws NoSuchElementException if the member does not exist */
    public static String humanOf(DingTalkState state, DingTalkVisitor visitor) {
        if (visitor instanceof DingTalkVisitor.Member member) {
            return state.corps()
                    .find(member.corpId())
                    .flatMap(corp -> corp.findMember(member.userid()))
                    .orElseThrow(() -> new NoSuchElementException("no member " + member.userid()))
                    .human();
        }
        return visitor instanceof DingTalkVisitor.ExternalContact contact
                ? contact.human()
                : ((DingTalkVisitor.Stranger) visitor).human();
    }

    /** The member that signed in, if still the same human being has the id. */
    public Optional<Person> member(DingTalkState state) {
        return visitor instanceof DingTalkVisitor.Member member
                ? state.corps()
                        .find(member.corpId())
                        .flatMap(corp -> corp.findMember(member.userid()))
                        .filter(person -> person.human().equals(human))
                : Optional.empty();
    }
}
