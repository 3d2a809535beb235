package dev.keybridge.lib.directory;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * The statement that comes with every snapshot: what was seen, and what was not.
 *
 * @param scope how far the read could see
 * @param departmentsRead departments whose people were read
 * @param failures what could not be read, and why; empty in a complete read
 * @param enumerated whether all ids of the company were listed independently of the details (WeCom: contact-sync secret)
 * @param withoutDetails ids that exist at the vendor and whose details the reader may not see: these people neither
 *     join nor leave
 * @param hiddenDepartments departments that exist at the vendor and that the reader may not see, as far as this is known
 */
public record Completeness(
        VisibleScope scope,
        Set<String> departmentsRead,
        List<ReadFailure> failures,
        boolean enumerated,
        Set<String> withoutDetails,
        Set<String> hiddenDepartments) {
    /** Where it is not known which departments exist besides those that the reader sees. */
    public Completeness(
            VisibleScope scope,
            Set<String> departmentsRead,
            List<ReadFailure> failures,
            boolean enumerated,
            Set<String> withoutDetails) {
        this(scope, departmentsRead, failures, enumerated, withoutDetails, Set.of());
    }

    public Completeness {
        Objects.requireNonNull(scope);
        departmentsRead = Set.copyOf(departmentsRead);
        failures = List.copyOf(failures);
        withoutDetails = Set.copyOf(withoutDetails);
        hiddenDepartments = Set.copyOf(hiddenDepartments);
    }

    /** Whether somebody who is not in the snapshot, nor {@link #withoutDetails()}, is known to be gone. */
    public boolean isComplete() {
        return failures.isEmpty();
    }
}
