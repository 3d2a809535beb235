package dev.keybridge.lib.directory;

/** Listens to a read while it goes on. Called from several threads. */
public interface ReadProgress {
    ReadProgress NONE = new ReadProgress() {
        @Override
        public void departments(int done, int total, int people) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** So many of the departments have been read, with so many different people in them. */
    void departments(int done, int total, int people);

    /** Asked between calls: true makes the read end with a {@link DirectoryUnavailable}. */
    boolean isCancelled();
}
