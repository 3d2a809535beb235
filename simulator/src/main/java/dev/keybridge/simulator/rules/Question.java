package dev.keybridge.simulator.rules;

import java.util.List;

/** Something that public sources leave open about a vendor; enums implement it. */
public interface Question {
    /** The name of the enum constant. */
    String name();

    /** All positions, the default first. A client is right only if it works with every one of them. */
    List<String> positions();
}
