package dev.keybridge.lib.signin;

import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonStatus;

/** Who of the members may get in. */
public final class Admission {
    private Admission() {}

    /**
     * @param memberId names the member in the event, if they are refused
     * @return the same person
     * @throws SignInRefused if the vendor says that this member is disabled or has left
     */
    public static Person of(Person person, String memberId) {
        if (person.status().isBarred()) {
            boolean left = person.status() == PersonStatus.LEFT;
            throw SignInRefused.because(left ? CommonProblem.MEMBER_LEFT : CommonProblem.MEMBER_DISABLED, memberId);
        }
        return person;
    }
}
