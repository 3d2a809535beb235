package dev.keybridge.it.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/** A directory with everything below it. */
final class FileTree {
    private static final Path NOTHING = Path.of("nothing is shared");

    private final Path root;

    FileTree(Path root) {
        this.root = root;
    }

    /** Copies the tree. */
    void copyTo(Path target) throws IOException {
        copyTo(target, NOTHING);
    }

    /**
     * Copies the tree; files below {@code shared} become hard links, which costs neither time nor room. Only for files that nobody writes
     * to: Keycloak's libraries.
     */
    void copyTo(Path target, Path shared) throws IOException {
        Path neverWritten = root.resolve(shared);
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Files.createDirectories(target.resolve(root.relativize(directory)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Path copy = target.resolve(root.relativize(file));
                if (!file.startsWith(neverWritten) || !linked(file, copy)) {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    /**
     * Gives a finished draft its name. Another process may have been faster: two drafts of one name are equal, and this one is left for
     * removal.
     *
     * @param proof a file that only a finished one has
     */
    static void publish(Path draft, Path name, String proof) throws IOException {
        try {
            Files.move(draft, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException notMoved) {
            // An atomic move onto a full directory has no exception class of its own.
            if (!Files.exists(name.resolve(proof))) {
                throw notMoved;
            }
        }
    }

    // Not every file system has hard links; a copy is then as good, only slower.
    private static boolean linked(Path file, Path copy) {
        try {
            Files.createLink(copy, file);
            return true;
        } catch (IOException | UnsupportedOperationException noHardLinks) {
            return false;
        }
    }

    /** Removes the tree; one that is already gone is fine. */
    void delete() {
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                    if (e instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw e;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                    Files.deleteIfExists(directory);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot remove " + root, e);
        }
    }
}
