package dev.keybridge.contacts.plan;

import dev.keybridge.lib.directory.Fields;
import dev.keybridge.lib.directory.PersonStatus;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

final class NameClaimsTest {
    private final List<Problem> problems = new ArrayList<>();

    private static PersonChange newcomer(String id, String email) {
        PersonTarget target = new PersonTarget(
                id,
                PersonStatus.ACTIVE,
                Fields.builder().put("username", id).put("email", email).build(),
                Fields.none(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                "m");
        return new PersonPlanner(false).unknown(target, Reason.NEW_AT_VENDOR).orElseThrow();
    }

    @Test
    @DisplayName("an account of somebody else with the same user name is never touched; the person is reported")
    void userNameTaken() {
        NameClaims claims = new NameClaims(List.of(newcomer("linmei", "a@example.com")), false);
        assertThat(claims.usernames()).containsExactly("linmei");
        assertThat(claims.settle(Map.of("linmei", "somebody"), Map.of(), problems))
                .isEmpty();
        assertThat(problems)
                .extracting(Problem::reason, Problem::severity)
                .containsExactly(tuple(Reason.USERNAME_TAKEN, Problem.Severity.FAILED));
    }

    @Test
    @DisplayName("a person whose e-mail address is in use is imported without it")
    void emailTaken() {
        NameClaims claims = new NameClaims(List.of(newcomer("linmei", "Shared@Example.com")), false);
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
            new NameClaims(order, false).settle(Map.of(), Map.of(), problems);
            assertThat(problems).extracting(Problem::vendorId).containsExactly("bert");
        }
    }

    @Test
    @DisplayName("a realm that allows duplicate e-mail addresses has them")
    void duplicatesAllowed() {
        NameClaims claims =
                new NameClaims(List.of(newcomer("anna", "t@example.com"), newcomer("bert", "t@example.com")), true);
        assertThat(claims.emails()).isEmpty();
        assertThat(claims.settle(Map.of(), Map.of(), problems)).hasSize(2);
        assertThat(problems).isEmpty();
    }
}
