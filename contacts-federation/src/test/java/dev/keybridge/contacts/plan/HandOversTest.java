package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.OwnedPerson.Memory;
import dev.keybridge.contacts.plan.OwnedPerson.State;
import dev.keybridge.contacts.plan.PersonChange.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("An e-mail address that passes from one person to another")
final class HandOversTest {
    private final List<Problem> problems = new ArrayList<>();

    /** @param after empty for none */
    private static PersonChange mail(Kind kind, String id, String before, String after) {
        AccountDelta delta = new AccountDelta(
                List.of(new ValueChange("email", list(before), list(after))),
                List.of(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                new TreeSet<>(),
                Optional.empty(),
                Optional.empty());
        return new PersonChange(
                kind,
                id,
                kind == Kind.CREATE ? Optional.empty() : Optional.of("account of " + id),
                delta,
                new Memory(State.PRESENT, false, "print"),
                Reason.CHANGED_AT_VENDOR);
    }

    private static PersonChange mail(String id, String before, String after) {
        return mail(Kind.UPDATE, id, before, after);
    }

    private static List<String> list(String value) {
        return value.isEmpty() ? List.of() : List.of(value);
    }

    private List<PersonChange> settle(Map<String, String> strangers, PersonChange... changes) {
        Map<String, String> holders = new HashMap<>(strangers);
        for (PersonChange change : changes) {
            change.formerEmail()
                    .ifPresent(email -> holders.put(email, change.accountId().orElseThrow()));
        }
        return new NameClaims(List.of(changes), Map.of(), false, true).settle(Map.of(), holders, problems);
    }

    @Test
    @DisplayName("is granted in the run in which it is given up, whoever of the two comes first")
    void granted() {
        assertThat(settle(Map.of(), mail("anna", "", "x@a.cn"), mail("bert", "X@a.cn", "")))
                .hasSize(2);
        assertThat(settle(Map.of(), mail("anna", "x@a.cn", "z@a.cn"), mail(Kind.CREATE, "bert", "", "x@a.cn")))
                .hasSize(2);
        assertThat(settle(Map.of(), mail("anna", "x@a.cn", "y@a.cn"), mail("bert", "y@a.cn", "x@a.cn")))
                .as("an exchange")
                .hasSize(2);
        assertThat(problems).isEmpty();
    }

    @Test
    @DisplayName("is granted to one person only, the first by id")
    void once() {
        assertThat(settle(Map.of(), mail("anna", "x@a.cn", ""), mail("dora", "", "x@a.cn"), mail("carl", "", "x@a.cn")))
                .extracting(PersonChange::personId)
                .containsExactly("anna", "carl");
        assertThat(problems).extracting(Problem::vendorId).containsExactly("dora");
    }

    @Test
    @DisplayName("stays where it is when whoever has it cannot get another one, and so do those behind")
    void kept() {
        assertThat(settle(
                        Map.of("taken@a.cn", "somebody"),
                        mail("anna", "x@a.cn", "taken@a.cn"),
                        mail("bert", "y@a.cn", "x@a.cn"),
                        mail("carl", "", "y@a.cn")))
                .isEmpty();
        assertThat(problems)
                .extracting(Problem::reason)
                .containsExactly(Reason.EMAIL_TAKEN, Reason.EMAIL_TAKEN, Reason.EMAIL_TAKEN);
    }

    @Test
    @DisplayName("is not handed on as long as giving it up is held")
    void held() {
        PersonChange anna = mail("anna", "x@a.cn", "z@a.cn");
        PersonChange bert = mail(Kind.CREATE, "bert", "", "x@a.cn");
        PersonChange carl = mail("carl", "", "c@a.cn");
        List<PersonChange> whole = List.of(anna, bert, carl);
        assertThat(EmailClaims.withoutUnfreed(whole, whole, problems)).isEqualTo(whole);
        assertThat(EmailClaims.withoutUnfreed(whole, List.of(bert, carl), problems))
                .extracting(PersonChange::newEmail)
                .containsExactly(Optional.empty(), Optional.of("c@a.cn"));
        assertThat(problems).extracting(Problem::vendorId).containsExactly("bert");
        PersonChange dora = mail("dora", "y@a.cn", "x@a.cn");
        PersonChange eric = mail("eric", "", "y@a.cn");
        assertThat(EmailClaims.withoutUnfreed(List.of(anna, dora, eric), List.of(eric, dora), problems))
                .as("who keeps one has none to hand on")
                .isEmpty();
    }

    @Test
    @DisplayName("is given up before it is handed on, and exchanges hang together")
    void ordered() {
        PersonChange alone = mail("alone", "a@a.cn", "b@a.cn");
        PersonChange first = mail("z", "x@a.cn", "new@a.cn");
        PersonChange second = mail("y", "y@a.cn", "x@a.cn");
        PersonChange third = mail(Kind.CREATE, "a", "", "y@a.cn");
        PersonChange one = mail("one", "1@a.cn", "2@a.cn");
        PersonChange two = mail("two", "2@a.cn", "1@a.cn");
        HandOvers handOvers = HandOvers.of(List.of(third, alone, one, two, second, first));
        assertThat(handOvers.chains().get(0)).containsExactly(first, second, third);
        assertThat(handOvers.chains().get(1)).containsExactlyInAnyOrder(one, two);
        assertThat(handOvers.chains()).hasSize(2);
        assertThat(handOvers.others()).containsExactly(alone);
        assertThat(HandOvers.of(List.of(alone, third)).chains()).isEmpty();
    }
}
