package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.journal.ChangeList;
import dev.keybridge.contacts.journal.JournalLine;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.plan.OwnedPerson;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.run.PersonOutcome;
import dev.keybridge.contacts.text.Bundle;
import dev.keybridge.contacts.text.DetailTexts;
import dev.keybridge.lib.directory.PersonReading.Presence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells what a run about one person found and did, or would do, in the order in which one thing follows from another. */
public final class PersonSteps {
    /**
     * @param code stable
     * @param text in the administrator's language
     * @param detail ids, names of fields, codes: in no language; empty text for none
     */
    public record Step(String code, String text, String detail) {}

    private final Bundle bundle;
    private final DetailTexts details;
    private final Function<String, Optional<String>> texts;
    private final boolean preview;
    private final List<Step> steps = new ArrayList<>();

    /**
     * @param texts of the reasons, by message key
     * @param preview whether nothing was to be done
     */
    public PersonSteps(Locale language, Function<String, Optional<String>> texts, boolean preview) {
        this.bundle = Bundle.of(PersonSteps.class, "person", language);
        this.details = new DetailTexts(language);
        this.texts = texts;
        this.preview = preview;
    }

    public List<Step> of(PersonOutcome outcome) {
        outcome.failure().ifPresent(failure -> say("not-asked", details.of(failure)));
        outcome.reading().ifPresent(reading -> presence(reading.presence(), reading.code()));
        if (outcome.reading().isPresent()) {
            account(outcome.owned());
            if (outcome.run().isEmpty() && outcome.owned().isPresent()) {
                say("left-to-full-run", "");
            }
        }
        outcome.lines().forEach(this::line);
        outcome.run().ifPresent(run -> {
            if (outcome.lines().stream().noneMatch(line -> line.subject() == Subject.PERSON)) {
                say("unchanged", "");
            }
            if (!outcome.departmentsWithoutGroup().isEmpty()) {
                say("department-without-group", joined(new TreeSet<>(outcome.departmentsWithoutGroup())));
            }
            say(preview ? "nothing-done" : "ended", run.state().name() + " " + details.of(run.message()));
        });
        return List.copyOf(steps);
    }

    private void presence(Presence presence, Optional<String> code) {
        say(
                switch (presence) {
                    case FOUND -> "found";
                    case NOT_CHOSEN -> "not-chosen";
                    case OUT_OF_SIGHT -> "out-of-sight";
                    case UNKNOWN -> "unknown";
                },
                code.orElse(""));
    }

    private void account(Optional<OwnedPerson> owned) {
        if (owned.isEmpty()) {
            say("not-looked-after", "");
        } else {
            say(
                    owned.get().isGone() ? "looked-after-gone" : "looked-after",
                    owned.get().accountId());
        }
    }

    private void line(JournalLine line) {
        if (line.outcome() == Outcome.HELD) {
            problem("held", line);
        } else if (line.subject() == Subject.DEPARTMENT || line.subject() == Subject.TAG) {
            problem("surroundings", line);
        } else if (line.subject() == Subject.RUN) {
            problem(line.outcome() == Outcome.FAILED ? "failed" : "surroundings", line);
        } else if (line.action().isPresent()) {
            String action = line.action().get().toLowerCase(Locale.ROOT);
            say((preview ? "would-" : "did-") + action, line.reason().code());
            line.changes().ifPresent(this::changes);
        } else {
            problem(line.outcome().name().toLowerCase(Locale.ROOT), line);
        }
    }

    private void changes(ChangeList changes) {
        sayAll("fields", changes.fields().stream().map(ChangeList.Field::name).toList());
        sayAll("joins", changes.joins());
        sayAll("leaves", changes.leaves());
        sayAll("grants", changes.grants());
        sayAll("revokes", changes.revokes());
        if (changes.enabled() != null) {
            say(changes.enabled() ? "enabled" : "disabled", "");
        }
        if (changes.linked() != null) {
            say("linked", "");
        }
    }

    private void problem(String code, JournalLine line) {
        String reason = line.reason().code();
        String why = texts.apply("contacts.reason." + reason).orElse(reason);
        String remedy =
                texts.apply("contacts.remedy." + reason).map(text -> " " + text).orElse("");
        String what = bundle.text(code).orElseThrow();
        steps.add(new Step(code, what + " " + why + remedy, (reason + " " + details.of(line.detail())).strip()));
    }

    private void sayAll(String code, Collection<String> ids) {
        if (!ids.isEmpty()) {
            say(code, joined(ids));
        }
    }

    private void say(String code, String detail) {
        steps.add(new Step(code, bundle.text(code).orElseThrow(), detail.strip()));
    }

    private static String joined(Collection<String> ids) {
        return ids.stream().collect(Collectors.joining(", "));
    }
}
