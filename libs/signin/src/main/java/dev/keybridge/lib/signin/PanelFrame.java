package dev.keybridge.lib.signin;

import java.net.URI;

/**
 * A vendor's QR code for a frame inside a page of ours.
 *
 * @param address what the frame shows; its origin is the only one from which messages are believed
 * @param state as it must come back to the broker's endpoint
 * @param codeParameter under which name the endpoint expects the code
 */
public record PanelFrame(URI address, String state, String codeParameter) {}
