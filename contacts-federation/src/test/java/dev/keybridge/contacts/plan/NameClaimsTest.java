package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.Problem.Severity;
import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

final class NameClaimsTest {
    private final List<Problem> problems = new ArrayList<>();

    private static PersonChange newcomer(String id, String email) {
        return newcomer(
                id, Fields.builder().put("username", id).put("email", email).build());
    }

    private static PersonChange named(String id, String username) {
        return newcomer(id, Fields.builder().put("username", username).build());
    }

    private static PersonChange newcomer(String id, Fields properties) {
        PersonTarget target = new PersonTarget(
                id,
                id,
                PersonStatus.ACTIVE,
                properties,
                Fields.none(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                Set.of(),
                "m");
        return new PersonPlanner(false).unknown(target, Reason.NEW_AT_VENDOR).orElseThrow();
    }

    @Test
    @DisplayName(
            "a userid that the vendor gave to somebody else: the old account keeps its name, the new one is the same"
                    + " in every run")
    void recycledUserid() {
        PersonChange newcomer = named("uNi2", "u1001");
        NameClaims claims = new NameClaims(List.of(newcomer), Map.of("old account", false), false, true);
        Map<String, String> holders = Map.of("u1001", "old account");
        String other = claims.alternatives(holders).iterator().next();
        assertThat(new NameClaims(List.of(newcomer), Map.of("old account", true), false, true)
                        .settle(holders, Map.of(), new ArrayList<>()))
                .as("whose former holder had left before")
                .extracting(PersonChange::reason)
                .containsExactly(Reason.NEW_AT_VENDOR);
        assertThat(other).matches("u1001-[0-9a-f]{8}");
        assertThat(claims.settle(holders, Map.of(), problems))
                .singleElement()
                .satisfies(change -> assertThat(change.delta().properties())
                        .anySatisfy(value -> assertThat(value.after()).containsExactly(other)));
        assertThat(problems)
                .extracting(Problem::severity, Problem::reason, Problem::detail)
                .containsExactly(
                        tuple(Severity.WARNING, Reason.USERID_RECYCLED, Detail.of(Detail.Code.USERNAME_IS, other)));
    }

    @Test
    @DisplayName("two people of one directory whose userids differ in capital letters only both get an account")
    void capitalLetters() {
        List<PersonChange> both = List.of(named("uNi1", "u1001"), named("uNi2", "u1001"));
        NameClaims claims = new NameClaims(both, Map.of(), false, true);
        assertThat(claims.alternatives(Map.of())).hasSize(1);
        assertThat(claims.settle(Map.of(), Map.of(), problems)).hasSize(2);
    }

    @Test
    @DisplayName("where the other name is taken as well, the person is reported")
    void bothTaken() {
        NameClaims claims = new NameClaims(List.of(named("uNi2", "u1001")), Map.of("old account", false), false, true);
        Map<String, String> holders = new HashMap<>(Map.of("u1001", "old account"));
        claims.alternatives(holders).forEach(name -> holders.put(name, "somebody"));
        assertThat(claims.settle(holders, Map.of(), problems)).isEmpty();
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.USERNAME_TAKEN);
    }

    @Test
    @DisplayName("an account of somebody else with the same user name is never touched; the person is reported")
    void userNameTaken() {
        NameClaims claims = new NameClaims(List.of(newcomer("linmei", "a@example.com")), Map.of(), false, true);
        assertThat(claims.usernames()).containsExactly("linmei");
        assertThat(claims.settle(Map.of("linmei", "somebody"), Map.of(), problems))
                .isEmpty();
        assertThat(problems)
                .extracting(Problem::reason, Problem::severity)
                .containsExactly(tuple(Reason.USERNAME_TAKEN, Problem.Severity.CONFLICT));
    }

    @Test
    @DisplayName("a person whose e-mail address is in use is imported without it")
    void emailTaken() {
        NameClaims claims = new NameClaims(List.of(newcomer("linmei", "Shared@Example.com")), Map.of(), false, true);
        assertThat(claims.emails()).containsExactly("shared@example.com");
        List<PersonChange> settled = claims.settle(Map.of(), Map.of("shared@example.com", "somebody"), problems);
        assertThat(settled).hasSize(1);
        assertThat(settled.get(0).delta().properties())
                .extracting(ValueChange::name)
                .containsExactly("username");
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.EMAIL_TAKEN);
    }

    @Test
    @DisplayName("of two newcomers with one e-mail address the first by id gets it, whatever the order")
    void firstById() {
        PersonChange anna = newcomer("anna", "team@example.com");
        PersonChange bert = newcomer("bert", "team@example.com");
        for (List<PersonChange> order : List.of(List.of(anna, bert), List.of(bert, anna))) {
            problems.clear();
            new NameClaims(order, Map.of(), false, true).settle(Map.of(), Map.of(), problems);
            assertThat(problems).extracting(Problem::vendorId).containsExactly("bert");
        }
    }

    @Test
    @DisplayName("a realm that allows duplicate e-mail addresses has them")
    void duplicatesAllowed() {
        NameClaims claims = new NameClaims(
                List.of(newcomer("anna", "t@example.com"), newcomer("bert", "t@example.com")), Map.of(), true, true);
        assertThat(claims.emails()).isEmpty();
        assertThat(claims.settle(Map.of(), Map.of(), problems)).hasSize(2);
        assertThat(problems).isEmpty();
    }
}
