package dev.keybridge.contacts.run;

import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.plan.Reason;
import dev.keybridge.contacts.run.ImaginaryProvider.Ran;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("E-mail addresses that people hand over")
final class HandingOverTest {
    private final OneCompany company = new OneCompany(ContactsVendor.WECOM, Map.of()).with("anna", "bert", "carl");

    @BeforeEach
    void imported() {
        company.sync();
    }

    private String mailOf(String id) {
        return company.account(id).email().orElse("");
    }

    private void assertSettled(Ran ran) {
        assertThat(ran.isDone()).isTrue();
        assertThat(company.sync().plan().orElseThrow().people())
                .as("a second run")
                .isEmpty();
    }

    @Test
    @DisplayName("are handed on in one run, to those who are there and to newcomers")
    void handedOn() {
        company.mail("carl", "new@example.com");
        company.mail("bert", "carl@example.com");
        company.with("dora");
        company.mail("dora", "bert@example.com");
        assertSettled(company.sync());
        assertThat(mailOf("carl")).isEqualTo("new@example.com");
        assertThat(mailOf("bert")).isEqualTo("carl@example.com");
        assertThat(mailOf("dora")).isEqualTo("bert@example.com");
    }

    @Test
    @DisplayName("are exchanged in one run")
    void exchanged() {
        company.mail("anna", "bert@example.com");
        company.mail("bert", "anna@example.com");
        assertSettled(company.sync());
        assertThat(mailOf("anna")).isEqualTo("bert@example.com");
        assertThat(mailOf("bert")).isEqualTo("anna@example.com");
    }

    @Test
    @DisplayName(
            "stay where they are if a record fails; the others lose nothing but that, and the next run makes up for it")
    void oneFails() {
        company.mail("anna", "bert@example.com");
        company.mail("bert", "anna@example.com");
        company.change("bert", member -> member.named(Optional.of("Bertram")));
        company.change("anna", member -> member.named(Optional.of("Annabel")));
        company.mail("carl", "other@example.com");
        Ran ran = company.sync(new Weather(-1, Set.of("anna"), 100));
        assertThat(ran.failures()).isEqualTo(1);
        assertThat(mailOf("bert")).isEqualTo("bert@example.com");
        assertThat(company.account("bert").properties()).containsEntry("firstName", "Bertram");
        assertThat(mailOf("carl")).isEqualTo("other@example.com");
        assertSettled(company.sync());
        assertThat(mailOf("bert")).isEqualTo("anna@example.com");
    }

    @Test
    @DisplayName("stay where they are for good if their holder gets none of the others")
    void holderKeepsIt() {
        company.realm()
                .put(MemoryUser.fresh("stranger", "stranger", Optional.empty())
                        .property("email", Optional.of("taken@example.com")));
        company.mail("anna", "taken@example.com");
        company.mail("bert", "anna@example.com");
        Ran ran = company.sync();
        assertThat(OneCompany.reasons(ran, "anna")).containsExactly(Reason.EMAIL_TAKEN);
        assertThat(OneCompany.reasons(ran, "bert")).containsExactly(Reason.EMAIL_TAKEN);
        assertThat(mailOf("anna")).isEqualTo("anna@example.com");
        assertThat(mailOf("bert")).isEqualTo("bert@example.com");
    }
}
