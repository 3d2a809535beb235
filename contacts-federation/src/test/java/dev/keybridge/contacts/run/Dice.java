package dev.keybridge.contacts.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Chance that can be repeated: the same seed, the same choices. */
final class Dice {
    private final Random random;

    Dice(long seed) {
        random = new Random(seed);
    }

    long seed() {
        return random.nextLong();
    }

    /** From 0 to one less than this. */
    int below(int limit) {
        return random.nextInt(limit);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int chance) {
        return below(100) < chance;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[below(choices.length)];
    }

    <T> Optional<T> pick(Collection<T> from) {
        List<T> list = List.copyOf(from);
        return list.isEmpty() ? Optional.empty() : Optional.of(list.get(below(list.size())));
    }

    <T> List<T> shuffled(Collection<T> all) {
        List<T> list = new ArrayList<>(all);
        Collections.shuffle(list, random);
        return list;
    }

    /** Some of them, in their order: maybe none, maybe all. */
    <T> List<T> some(Collection<T> from, int chance) {
        return from.stream().filter(one -> percent(chance)).toList();
    }
}
