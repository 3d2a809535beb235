package dev.keybridge.contacts.mapping;

import dev.keybridge.contacts.digest.Fingerprint;
import dev.keybridge.lib.directory.Membership;
import dev.keybridge.lib.directory.Person;
import dev.keybridge.lib.directory.PersonName;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** From a person as the vendor tells it to the account as it should be. Pure: no Keycloak, no I/O, no clock. */
public final class PersonMapping {
    /** Goes up when the meaning of a mapping changes in the code, so that unchanged people are looked at again. */
    private static final String REVISION = "2";

    private final VendorFields vendor;
    private final UsernamePolicy usernames;
    private final List<MappingRule> rules;
    private final MappingFacts facts;

    /**
     * @param usernames how new accounts are named
     * @param table the administrator's table
     * @param more rules of the mapper sub-components, in their order; they come after the table
     */
    public PersonMapping(
            VendorFields vendor, UsernamePolicy usernames, AttributeMapping table, List<MappingRule> more) {
        this(vendor, usernames, join(table, more), MappingFacts.NONE);
    }

    private PersonMapping(VendorFields vendor, UsernamePolicy usernames, List<MappingRule> rules, MappingFacts facts) {
        this.vendor = vendor;
        this.usernames = usernames;
        this.rules = rules;
        this.facts = facts;
    }

    private static List<MappingRule> join(AttributeMapping table, List<MappingRule> more) {
        List<MappingRule> all = new ArrayList<>(TableRule.of(table));
        all.addAll(more);
        return List.copyOf(all);
    }

    /** The same mapping with the facts of a snapshot. Without any, everything that rests on them is unknown. */
    public PersonMapping with(MappingFacts snapshotFacts) {
        return new PersonMapping(vendor, usernames, rules, snapshotFacts);
    }

    public AccountDraft draft(Person person) {
        DraftBuilder draft = new DraftBuilder();
        person.displayName().map(PersonName::of).ifPresent(name -> nameParts(name, draft));
        MappingContext context = new MappingContext(vendor, facts);
        rules.forEach(rule -> rule.apply(person, context, draft));
        draft.set(vendor.idAttribute(), List.of(person.vendorId()));
        vendor.keyAttribute().ifPresent(name -> draft.set(name, List.of(person.id())));
        return new AccountDraft(
                person.id(),
                person.vendorId(),
                person.status(),
                draft.properties(username(person)),
                draft.attributes(),
                departments(person),
                draft.groups(),
                draft.roles());
    }

    /** The user name of a new account, in lower case. */
    String username(Person person) {
        return usernames.of(person, vendor).orElseGet(() -> usernames.fallback(person));
    }

    /** Whether the user name is made as the administrator wants it, and not of the userid for want of something else. */
    public boolean isNamedAsWanted(Person person) {
        return usernames.of(person, vendor).isPresent();
    }

    private static void nameParts(PersonName name, DraftBuilder draft) {
        name.given().ifPresent(given -> draft.set(AccountDraft.FIRST_NAME, List.of(given)));
        name.family()
                .ifPresentOrElse(
                        family -> draft.set(AccountDraft.LAST_NAME, List.of(family)),
                        () -> name.given().ifPresent(alone -> draft.noFamilyName()));
    }

    private static Optional<Set<String>> departments(Person person) {
        return person.memberships()
                .map(all -> all.stream().map(Membership::departmentId).collect(Collectors.toUnmodifiableSet()));
    }

    /** Equal for mappings that do the same: part of every fingerprint. 64 characters. */
    public String version() {
        Fingerprint print = new Fingerprint().add(REVISION).add(vendor.prefix());
        rules.forEach(rule -> print.add(rule.describe()));
        return print.whole();
    }

    /** User attributes this mapping may write; a family as <code>prefix*</code>. */
    public Set<String> managedAttributes() {
        Set<String> names = all(MappingRule::attributes);
        names.removeAll(DraftBuilder.PROPERTIES);
        names.add(vendor.idAttribute());
        vendor.keyAttribute().ifPresent(names::add);
        return names;
    }

    /**
     * Attributes and properties that rest on fields which cost one more call for each person to read. Without these calls
     * nothing may be said about them: what is left of a choice between several fields would be another choice.
     */
    public Set<String> detailTargets() {
        Set<String> names = new TreeSet<>();
        for (MappingRule rule : rules) {
            if (rule.reads().stream().anyMatch(vendor.details()::contains)) {
                names.addAll(rule.attributes());
            }
        }
        return names;
    }

    /** Whether a rule looks at this field of the vendor. */
    public boolean looksAt(String field) {
        return all(MappingRule::sources).stream().anyMatch(source -> FieldFamily.covers(source, field));
    }

    /** Whether no rule looks at a field that the other mapping does not look at. */
    public boolean looksAtNoMoreThan(PersonMapping other) {
        return all(MappingRule::sources).stream().allMatch(other::looksAt);
    }

    /** The fields whose values are written to an attribute as they are; empty if something else is written there too. */
    public Set<String> fieldsOf(String attribute) {
        Set<String> fields = new TreeSet<>();
        for (MappingRule rule : rules) {
            if (rule.attributes().stream().anyMatch(name -> FieldFamily.covers(name, attribute))) {
                Set<String> written = rule.fieldsOf(attribute);
                if (written.isEmpty()) {
                    return Set.of();
                }
                fields.addAll(written);
            }
        }
        return fields;
    }

    /** Those of them that can have several values. */
    public Set<String> listAttributes() {
        Set<String> names = new TreeSet<>();
        for (MappingRule rule : rules) {
            if (rule.fields().stream().anyMatch(vendor.lists()::contains)) {
                names.addAll(rule.attributes());
            }
        }
        names.removeAll(DraftBuilder.PROPERTIES);
        return names;
    }

    /** Paths of the groups whose membership this mapping decides, besides those of the departments. */
    public Set<String> managedGroups() {
        return all(MappingRule::groups);
    }

    /** Roles whose granting this mapping decides, by realm role name or <code>clientId.role</code>. */
    public Set<String> managedRoles() {
        return all(MappingRule::roles);
    }

    /** Whether the snapshot must contain tags. */
    public boolean needsTags() {
        return rules.stream().anyMatch(MappingRule::needsTags);
    }

    private Set<String> all(Function<MappingRule, Set<String>> what) {
        Set<String> found = new TreeSet<>();
        rules.forEach(rule -> found.addAll(what.apply(rule)));
        return found;
    }
}
