package dev.keybridge.lib.http;

/** What came of one request. */
sealed interface Answer {
    record Good(Wire body) implements Answer {}

    record Bad(VendorFault fault) implements Answer {
        boolean asksFor(Reaction reaction) {
            return fault.reaction() == reaction;
        }
    }
}
