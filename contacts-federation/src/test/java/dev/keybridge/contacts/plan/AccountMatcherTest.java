package dev.keybridge.contacts.plan;

import dev.keybridge.contacts.plan.AccountMatcher.Candidates;
import dev.keybridge.contacts.plan.AccountMatcher.Finding;
import dev.keybridge.contacts.plan.AccountMatcher.Match;
import dev.keybridge.contacts.plan.AccountMatcher.Proof;
import dev.keybridge.lib.directory.Fields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

final class AccountMatcherTest {
    private static final Standing PLAIN = new Standing(true, false, false, false);

    private final Map<String, Account> accounts = new HashMap<>();
    private final Map<String, Standing> standings = new HashMap<>();
    private final Set<String> owned = new HashSet<>();
    private final Map<String, OwnedPerson> former = new HashMap<>();

    AccountMatcherTest() {
        there("a", PLAIN);
        there("b", PLAIN);
    }

    private void there(String id, Standing standing) {
        account(id, Optional.empty(), Optional.empty(), Fields.none());
        standings.put(id, standing);
    }

    private void account(String id, Optional<String> federation, Optional<String> link, Fields attributes) {
        accounts.put(
                id,
                new Account(
                        id, true, federation, Fields.none(), attributes, Set.of(), Set.of(), link, Elsewhere.NOTHING));
    }

    private Match decide(Finding... findings) {
        return new AccountMatcher("provider", new Candidates(accounts, standings, owned::contains, former))
                .decide("linmei", List.of(findings));
    }

    private static Finding byEmail(String... found) {
        return new Finding("email", Reason.MATCHED_BY_EMAIL, Proof.EMAIL, true, true, false, Set.of(found));
    }

    private static Finding byName(String... found) {
        return new Finding("username", Reason.MATCHED_BY_USERNAME, Proof.NONE, true, false, false, Set.of(found));
    }

    private static Finding byNumber(boolean sound, boolean shared, String... found) {
        return new Finding(
                "attribute:n=f", Reason.MATCHED_BY_ATTRIBUTE, Proof.NONE, sound, true, shared, Set.of(found));
    }

    private void conflict(Reason reason, Match match) {
        assertThat(match.isConflict()).isTrue();
        assertThat(match.reason()).contains(reason);
    }

    @Test
    @DisplayName("the first rule that finds an account decides")
    void order() {
        Match match = decide(byEmail(), byNumber(true, false, "a"), byName("b"));
        assertThat(match.account()).map(Account::id).contains("a");
        assertThat(match.reason()).contains(Reason.MATCHED_BY_ATTRIBUTE);
        assertThat(decide(byEmail(), byName()).reason()).isEmpty();
        assertThat(decide(byName("deleted meanwhile")).reason()).isEmpty();
    }

    @Test
    @DisplayName("several accounts, or several people with one value, are in doubt, whatever a later rule says")
    void ambiguous() {
        conflict(Reason.MATCH_AMBIGUOUS, decide(byNumber(true, false, "b", "a"), byName("a")));
        assertThat(decide(byNumber(true, false, "b", "a")).detail()).isEqualTo("attribute:n=f: a, b");
        conflict(Reason.MATCH_AMBIGUOUS, decide(byNumber(true, true, "a"), byName("b")));
    }

    @Test
    @DisplayName("an unverified address finds nobody; of two accounts the verified one counts")
    void unverified() {
        standings.put("a", new Standing(false, false, false, false));
        conflict(Reason.MATCH_UNVERIFIED, decide(byEmail("a")));
        assertThat(decide(byEmail("a"), byNumber(true, false, "a")).account())
                .as("another rule proves it")
                .isPresent();
        assertThat(decide(byEmail("a", "b")).account()).map(Account::id).contains("b");
    }

    @Test
    @DisplayName("a mobile number counts where Keycloak says that it was verified, and nothing but true will do")
    void mobile() {
        Finding byMobile =
                new Finding("mobile", Reason.MATCHED_BY_MOBILE, Proof.MOBILE, true, true, false, Set.of("a"));
        conflict(Reason.MATCH_UNVERIFIED, decide(byMobile));
        for (String said : List.of("false", "", "TRUE?")) {
            account(
                    "a",
                    Optional.empty(),
                    Optional.empty(),
                    Fields.builder().put("phoneNumberVerified", said).build());
            conflict(Reason.MATCH_UNVERIFIED, decide(byMobile));
        }
        account(
                "a",
                Optional.empty(),
                Optional.empty(),
                Fields.builder().put("phoneNumberVerified", "true").build());
        assertThat(decide(byMobile).reason()).contains(Reason.MATCHED_BY_MOBILE);
        assertThat(decide(byMobile).account()).isPresent();
    }

    @Test
    @DisplayName("a rule that proves nothing any more is in doubt when it finds somebody")
    void unsound() {
        conflict(Reason.MATCH_IMPOSSIBLE, decide(byNumber(false, false, "a")));
        assertThat(decide(byNumber(false, false)).reason()).isEmpty();
        assertThat(decide(byNumber(false, false, "a"), byEmail("b")).account())
                .map(Account::id)
                .contains("b");
    }

    @Test
    @DisplayName("administrators, clients, and accounts of others are never taken over")
    void objections() {
        standings.put("a", new Standing(true, true, false, false));
        conflict(Reason.SERVICE_ACCOUNT, decide(byName("a")));
        standings.put("a", new Standing(true, false, true, false));
        conflict(Reason.ADMIN_ACCOUNT, decide(byName("a")));
        standings.put("a", new Standing(true, false, false, true));
        conflict(Reason.ACCOUNT_OF_ANOTHER_PROVIDER, decide(byName("a")));
        standings.put("a", PLAIN);
        account("a", Optional.of("ldap"), Optional.empty(), Fields.none());
        conflict(Reason.ACCOUNT_OF_ANOTHER_PROVIDER, decide(byName("a")));
        account("a", Optional.empty(), Optional.of("somebody"), Fields.none());
        conflict(Reason.LINKED_TO_ANOTHER_PERSON, decide(byName("a")));
        account("a", Optional.of("provider"), Optional.of("linmei"), Fields.none());
        assertThat(decide(byName("a")).account()).isPresent();
    }

    @Test
    @DisplayName("the account of another person of the directory is a conflict, but has its user name by right")
    void ofOurs() {
        owned.add("a");
        conflict(Reason.ACCOUNT_OF_ANOTHER_PERSON, decide(byEmail("a")));
        assertThat(decide(byName("a")).reason()).isEmpty();
    }

    @Test
    @DisplayName("the account of somebody who is not listed any more may be the same one's under a former id")
    void formerId() {
        owned.add("a");
        former.put("a", before(OwnedPerson.Origin.CREATED));
        account("a", Optional.of("provider"), Optional.of("lin"), Fields.none());
        assertThat(decide(byNumber(true, false, "a")).account()).isPresent();
        conflict(Reason.MATCH_IMPOSSIBLE, decide(byNumber(false, false, "a")));
        account("a", Optional.of("provider"), Optional.of("somebody"), Fields.none());
        conflict(Reason.LINKED_TO_ANOTHER_PERSON, decide(byNumber(true, false, "a")));
        former.put("a", before(OwnedPerson.Origin.JOINED));
        conflict(Reason.ACCOUNT_OF_ANOTHER_PERSON, decide(byNumber(true, false, "a")));
    }

    private static OwnedPerson before(OwnedPerson.Origin origin) {
        return new OwnedPerson(
                "lin", "a", origin, new OwnedPerson.Memory(OwnedPerson.State.PRESENT, false, ""), OptionalLong.empty());
    }

    @Test
    @DisplayName("whom different rules lead to one account, both are told and neither gets it")
    void claimedTwice() {
        List<Problem> problems = new ArrayList<>();
        List<PersonChange> changes = List.of(adopt("anna", "a"), adopt("bert", "a"), adopt("carl", "b"));

        assertThat(SingleClaims.settle(changes, problems))
                .extracting(PersonChange::personId)
                .containsExactly("carl");
        assertThat(problems)
                .extracting(Problem::vendorId, Problem::reason, Problem::severity)
                .containsExactly(
                        tuple("anna", Reason.MATCH_AMBIGUOUS, Problem.Severity.CONFLICT),
                        tuple("bert", Reason.MATCH_AMBIGUOUS, Problem.Severity.CONFLICT));
    }

    private static PersonChange adopt(String person, String account) {
        return new PersonChange(
                PersonChange.Kind.ADOPT,
                person,
                Optional.of(account),
                AccountDelta.NONE,
                new OwnedPerson.Memory(OwnedPerson.State.PRESENT, false, ""),
                Reason.MATCHED_BY_EMAIL);
    }
}
