package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.http.Wire;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComMember;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A few members, of whom it is remembered how many they were and which sensitive fields any of them has. */
final class MemberSample {
    /** What WeCom has told apps made since 2022-06-20 no longer (VD-90196); gender is a zero then. */
    static final Set<String> SENSITIVE = Set.of(
            WeComFields.MOBILE,
            WeComFields.EMAIL,
            WeComFields.BIZ_MAIL,
            WeComFields.GENDER,
            WeComFields.AVATAR,
            WeComFields.ADDRESS);

    private static final int TRIES = 3;

    private final WeComClient app;
    private final Set<String> fields = new TreeSet<>();
    private int size;

    MemberSample(WeComClient app) {
        this.app = app;
    }

    /**
     * Reads departments until one of them shows somebody, the last ones first since they are the smaller ones as a rule, then
     * somebody who is granted by name.
     *
     * @throws dev.keybridge.lib.http.VendorException when WeCom shows no members
     */
    MemberSample of(List<String> granted, List<Long> departments) {
        for (int i = 0; i < Math.min(TRIES, departments.size()) && size == 0; i++) {
            app.users().list(departments.get(departments.size() - 1 - i)).forEach(this::add);
        }
        if (size == 0 && !granted.isEmpty()) {
            add(app.users().get(granted.get(0)));
        }
        return this;
    }

    int size() {
        return size;
    }

    Set<String> fields() {
        return fields;
    }

    private void add(WeComMember member) {
        Wire wire = member.wire();
        size++;
        SENSITIVE.stream()
                .filter(name -> wire.isPlain(name))
                .filter(name -> wire.text(name)
                        .filter(value -> !value.isBlank() && !value.equals("0"))
                        .isPresent())
                .forEach(fields::add);
    }
}
