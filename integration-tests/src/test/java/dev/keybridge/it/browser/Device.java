package dev.keybridge.it.browser;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody looks at a page with.
 *
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param phone with a finger instead of a mouse
 * @param dark as the person has set the device up
 */
public record Device(int width, int height, boolean phone, boolean dark) {
    public static final Device DESKTOP = new Device(1280, 1000, false, false);
    public static final Device PHONE = new Device(390, 844, true, false);

    public Device inTheDark() {
        return new Device(width, height, phone, true);
    }

    /** Commands of the DevTools protocol with their parameters. */
    Map<String, Map<String, Object>> commands() {
        Map<String, Map<String, Object>> commands = new LinkedHashMap<>();
        commands.put(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", phone));
        commands.put("Emulation.setTouchEmulationEnabled", Map.of("enabled", phone));
        commands.put(
                "Emulation.setEmulatedMedia",
                Map.of(
                        "features",
                        List.of(
                                Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"),
                                Map.of("name", "pointer", "value", phone ? "coarse" : "fine"))));
        return commands;
    }
}
