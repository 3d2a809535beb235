package dev.keybridge.lib.directory;

import dev.keybridge.lib.directory.PersonReading.Presence;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A company's directory at a vendor: the one way in for the sync. */
public interface DirectorySource {
    /**
     * Reads the whole directory, as far as it is visible and wanted.
     *
     * <p>What fails in part is told in {@link Snapshot#completeness()}. A {@link DirectoryUnavailable} means that there is
     * nothing to look at: no token, no access, no tree.
     *
     * @param request what is wanted
     * @param progress told how far it is; asked whether to go on
     * @throws DirectoryUnavailable when nothing useful could be read
     */
    Snapshot read(ReadRequest request, ReadProgress progress);

    /**
     * Reads one person, and of the departments what tells where they belong. Tags are not read, whatever the request says. A
     * source that cannot ask for one person reads everybody.
     *
     * @param vendorId as {@link Person#vendorId()}
     * @param former departments in which the person was before, asked when the person is known: those that cannot be seen are
     *     told as failures, since who is no longer there cannot be told from a department that is out of sight
     * @throws DirectoryUnavailable when the vendor could not be asked
     */
    default PersonReading readPerson(String vendorId, ReadRequest request, Function<Person, Set<String>> former) {
        Snapshot all = read(request, ReadProgress.NONE);
        return all.people().stream()
                .filter(person -> person.vendorId().equalsIgnoreCase(vendorId))
                .findFirst()
                .map(person -> PersonReading.found(new Snapshot(
                        all.departments(), List.of(person), List.of(), all.completeness(), all.vendorCalls())))
                .orElseGet(() -> PersonReading.notFound(Presence.UNKNOWN, Optional.empty(), all.vendorCalls()));
    }
}
