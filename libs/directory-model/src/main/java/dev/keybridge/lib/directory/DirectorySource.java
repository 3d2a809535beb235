package dev.keybridge.lib.directory;

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
}
