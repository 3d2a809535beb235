package dev.keybridge.lib.directory;

/** Listens to a read while it goes on. Called from several threads. */
public interface ReadProgress {
    ReadProgress NONE = new ReadProgress() {
        @Override
        public void read(int done, int total, int people) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /**
     * So much has been read: departments, and people who were asked for by themselves.
     *
     * @param total of so many; 0 as long as nobody knows
     * @param people so many different ones have been met
     */
    void read(int done, int total, int people);

    /**
     * Told once, at the end, also of a read that failed: what it cost.
     *
     * @param calls requests sent to the vendor, retries and tokens included
     * @param throttled how often one had to wait for its turn, or was refused by the vendor since there were too many
     */
    default void traffic(long calls, long throttled) {}

    /** Asked between calls: true makes the read end with a {@link DirectoryUnavailable}. */
    boolean isCancelled();
}
