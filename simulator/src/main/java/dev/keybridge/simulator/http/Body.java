package dev.keybridge.simulator.http;

import java.io.IOException;
import java.io.OutputStream;

/** How an answer's body goes over the wire. */
public sealed interface Body {
    record Bytes(byte[] content) implements Body {}

    /** Written piece by piece, for answers too big to hold. */
    record Streamed(Writer writer) implements Body {}

    /** Half of the announced bytes, then the connection is closed. */
    record BrokenOff(byte[] content) implements Body {}

    /** No answer at all: the connection is closed. */
    record HungUp() implements Body {}

    /** Writes a body. */
    @FunctionalInterface
    interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }
}
