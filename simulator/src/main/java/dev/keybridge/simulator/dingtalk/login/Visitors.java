package dev.keybridge.simulator.dingtalk.login;

import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.http.Parameters;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.page.PersonPicker;
import dev.keybridge.simulator.page.PhoneCookie;
import dev.keybridge.simulator.page.Texts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Who has been picked, as forms ({@code userid} or {@code visitor}) and cookies say it. */
final class Visitors {
    static final PhoneCookie.Spelling<DingTalkVisitor> COOKIE = new PhoneCookie.Spelling<>() {
        @Override
        public String write(DingTalkVisitor visitor) {
            return visitor instanceof DingTalkVisitor.Member member
                    ? member.corpId() + "/" + member.userid()
                    : word(visitor);
        }

        @Override
        public Optional<DingTalkVisitor> read(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? Optional.ofNullable(OTHERS.get(text))
                    : Optional.of(DingTalkVisitor.member(text.substring(0, slash), text.substring(slash + 1)));
        }
    };

    private static final Map<String, DingTalkVisitor> OTHERS = new LinkedHashMap<>();

    static {
        OTHERS.put("stranger", DingTalkVisitor.stranger());
        OTHERS.put("contact", DingTalkVisitor.externalContact());
    }

    private Visitors() {}

    /** Members, and people who are none. */
    static PersonPicker picker(DingTalkCorp corp, Predicate<Person> shown, Texts texts) {
        Map<String, String> labels = new LinkedHashMap<>();
        OTHERS.keySet().forEach(other -> labels.put(other, texts.get("dingtalk.visitor." + other)));
        return new PersonPicker(corp.organisation(), shown, labels, texts);
    }

    /** @throws PageProblem if nobody, or nobody who can sign in, has been picked */
    static DingTalkVisitor picked(Parameters form, DingTalkCorp corp) {
        DingTalkVisitor other = OTHERS.get(form.get("visitor"));
        if (other != null) {
            return other;
        }
        Person person = corp.findMember(form.get("userid")).orElseThrow(() -> new PageProblem("unknown_member"));
        if (person.status() == PersonStatus.DISABLED) {
            throw new PageProblem("disabled_member");
        }
        return DingTalkVisitor.member(corp.corpId(), person.userid());
    }

    /** The form fields that say the same once more. */
    static Map<String, String> fields(DingTalkVisitor visitor) {
        return visitor instanceof DingTalkVisitor.Member member
                ? Map.of("userid", member.userid())
                : Map.of("visitor", word(visitor));
    }

    static String shown(DingTalkVisitor visitor, DingTalkCorp corp, Texts texts) {
        if (visitor instanceof DingTalkVisitor.Member member) {
            return corp.findMember(member.userid()).map(Person::name).orElse("") + " (" + member.userid() + ")";
        }
        return texts.get("dingtalk.visitor." + word(visitor));
    }

    private static String word(DingTalkVisitor visitor) {
        return visitor instanceof DingTalkVisitor.ExternalContact ? "contact" : "stranger";
    }
}
