package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.PhoneCookie;
import dev.keybridge.simulator.page.Texts;
import dev.keybridge.simulator.rules.OpenPoints;
import dev.keybridge.simulator.wecom.corp.Corp;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.rules.OpenPoint;

import java.util.Map;
import java.util.Optional;

/** Who has been picked, as forms ({@code userid} or {@code visitor}) and cookies say it. */
final class Visitors {
    private static final Map<String, Visitor> OTHERS = Map.of(
            "stranger", Visitor.stranger(),
            "customer", Visitor.externalContact(),
            "linked", Visitor.linkedMember());

    static final PhoneCookie.Spelling<Visitor> COOKIE = new PhoneCookie.Spelling<>() {
        private static final String MEMBER = "userid.";

        @Override
        public String write(Visitor visitor) {
            return visitor instanceof Visitor.Member member ? MEMBER + member.userid() : word(visitor);
        }

        @Override
        public Optional<Visitor> read(String text) {
            return text.startsWith(MEMBER)
                    ? Optional.of(Visitor.member(text.substring(MEMBER.length())))
                    : Optional.ofNullable(OTHERS.get(text));
        }
    };

    private Visitors() {}

    /** @throws PageProblem if nobody, or nobody who can sign in, has been picked */
    static Visitor picked(Parameters form, Corp corp, OpenPoints<OpenPoint> open) {
        Visitor other = OTHERS.get(form.get("visitor"));
        if (other != null) {
            return other;
        }
        Person person =
                corp.organisation().findPerson(form.get("userid")).orElseThrow(() -> new PageProblem("unknown_member"));
        return admitted(person, open);
    }

    private static Visitor admitted(Person person, OpenPoints<OpenPoint> open) {
        if (person.status() == PersonStatus.DISABLED && open.is(OpenPoint.DISABLED_MEMBER_SCANS, "refused")) {
            throw new PageProblem("disabled_member");
        }
        return Visitor.member(person.userid());
    }

    /** The same again with the rules of today, for somebody who was picked earlier. */
    static Visitor again(Visitor visitor, Corp corp, OpenPoints<OpenPoint> open) {
        return visitor instanceof Visitor.Member member
                ? admitted(
                        corp.organisation()
                                .findPerson(member.userid())
                                .orElseThrow(() -> new PageProblem("unknown_member")),
                        open)
                : visitor;
    }

    /** The form fields that say the same once more. */
    static Map<String, String> fields(Visitor visitor) {
        return visitor instanceof Visitor.Member member
                ? Map.of("userid", member.userid())
                : Map.of("visitor", word(visitor));
    }

    static String shown(Visitor visitor, Corp corp, Texts texts) {
        if (visitor instanceof Visitor.Member member) {
            return corp.organisation()
                            .findPerson(member.userid())
                            .map(Person::name)
                            .orElse("") + " (" + member.userid() + ")";
        }
        return texts.get("wecom.visitor." + word(visitor));
    }

    private static String word(Visitor visitor) {
        if (visitor instanceof Visitor.LinkedMember) {
            return "linked";
        }
        return visitor instanceof Visitor.ExternalContact ? "customer" : "stranger";
    }
}
