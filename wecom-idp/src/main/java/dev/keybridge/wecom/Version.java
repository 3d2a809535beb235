package dev.keybridge.wecom;

import java.util.Map;
import java.util.Optional;

/** What the console's server info shows about this JAR. */
final class Version {
    private Version() {}

    static Map<String, String> info() {
        String version = Version.class.getPackage().getImplementationVersion();
        return Map.of("version", Optional.ofNullable(version).orElse("unknown"));
    }
}
