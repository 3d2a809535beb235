package dev.keybridge.it.docs;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The pages of the documentation")
class DocumentLinksTest {
    private static final Path ROOT =
            Path.of(System.getProperty("keybridge.root")).toAbsolutePath().normalize();

    @Test
    @DisplayName("link to files and headings that are there")
    void links() throws IOException {
        List<Path> pages = pages();

        assertThat(pages).contains(ROOT.resolve("README.md"), ROOT.resolve("docs/first-hour.zh-CN.md"));
        assertThat(pages.stream()
                        .flatMap(page -> new Document(page).broken().map(link -> ROOT.relativize(page) + ": " + link)))
                .isEmpty();
    }

    @Test
    @DisplayName("whose links lead nowhere are found")
    void broken(@TempDir Path directory) throws IOException {
        Files.writeString(
                directory.resolve("there.md"),
                "# A `b` & c\n\n## 第一步：演示\n\n## Twice\n\n## Twice\n\n```\n# a comment\n```\n");
        Path page = directory.resolve("page.md");
        Files.writeString(page, """
                [1](there.md) [2](there.md#a-b--c) [3](there.md#第一步演示) [4](there.md#twice-1) [5](https://elsewhere.example/) `[6](code)`
                [7](gone.md) [8](there.md#gone) [9](#gone) [10](there.md#twice-2) [11](there.md#a-comment) <img src="gone.png">
                """);

        assertThat(new Document(page).broken())
                .containsExactly(
                        "gone.md", "there.md#gone", "#gone", "there.md#twice-2", "there.md#a-comment", "gone.png");
    }

    /** What is below a src directory is a page in the making, whose place is another one. */
    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
                return List.of("src", "target", ".git").contains(String.valueOf(directory.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return pages;
    }
}
