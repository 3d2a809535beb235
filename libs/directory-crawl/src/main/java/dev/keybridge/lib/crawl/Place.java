package dev.keybridge.lib.crawl;

import java.util.Objects;
import java.util.Optional;

/**
 * Where a department is, whether or not the reader may see it.
 *
 * @param id the vendor's id
 * @param parentId empty for the company itself
 */
public record Place(String id, Optional<String> parentId) {
    public Place {
        Objects.requireNonNull(id);
        Objects.requireNonNull(parentId);
    }
}
