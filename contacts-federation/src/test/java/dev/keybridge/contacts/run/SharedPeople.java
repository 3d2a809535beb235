package dev.keybridge.contacts.run;

import dev.keybridge.contacts.run.ImaginaryCompany.Member;
import dev.keybridge.contacts.run.World.Side;
import dev.keybridge.lib.directory.PersonStatus;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** What happens to people who work, or have worked, for both companies: in one of them, or in both at once. */
record SharedPeople(List<Side> sides) {
    /** @return what happened */
    String happen(Dice dice) {
        Optional<String> key = dice.pick(keys());
        List<Side> where = dice.percent(40) ? sides : List.of(dice.pick(sides).orElseThrow());
        return key.map(one -> one + " " + happen(dice, one, where)).orElse("nobody works for both");
    }

    private static String happen(Dice dice, String key, List<Side> where) {
        return switch (dice.below(5)) {
            case 0, 1 ->
                each(where, key, "left", (side, member) -> {
                    if (side.company().members().containsKey(member.id())) {
                        side.changes().leave(member);
                    }
                });
            case 2, 3 ->
                each(where, key, "returned", (side, member) -> {
                    if (side.company().former().containsKey(member.id())) {
                        side.changes().comeBack(member, dice);
                    }
                });
            default -> {
                PersonStatus status = dice.of(PersonStatus.values());
                yield each(
                        where,
                        key,
                        status.name(),
                        (side, member) -> side.company()
                                .members()
                                .computeIfPresent(member.id(), (id, same) -> same.being(status)));
            }
        };
    }

    private static String each(List<Side> where, String key, String what, BiConsumer<Side, Member> event) {
        StringBuilder story = new StringBuilder(what);
        for (Side side : where) {
            everybody(side)
                    .filter(member -> key(side, member).equals(Optional.of(key)))
                    .toList()
                    .forEach(member -> {
                        event.accept(side, member);
                        story.append(' ')
                                .append(side.provider().id())
                                .append(':')
                                .append(member.id());
                    });
        }
        return story.toString();
    }

    private Set<String> keys() {
        Set<String> shared = new TreeSet<>();
        sides.forEach(side -> {
            Set<String> keys = new TreeSet<>();
            everybody(side).forEach(member -> key(side, member).ifPresent(keys::add));
            if (side == sides.get(0)) {
                shared.addAll(keys);
            } else {
                shared.retainAll(keys);
            }
        });
        return shared;
    }

    private static Stream<Member> everybody(Side side) {
        return Stream.concat(side.company().members().values().stream(), side.company().former().values().stream());
    }

    private static Optional<String> key(Side side, Member member) {
        return Acquaintance.plain(
                member.fields().get(ImaginaryProvider.key(side.provider().vendor())));
    }
}
