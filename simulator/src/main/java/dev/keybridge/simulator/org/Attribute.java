package dev.keybridge.simulator.org;

/** A field that the company has defined itself. */
public sealed interface Attribute {
    String name();

    record Text(String name, String value) implements Attribute {}

    record Web(String name, String url, String title) implements Attribute {}

    record MiniProgram(String name, String appId, String pagePath, String title) implements Attribute {}
}
