package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.http.Wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The attributes that a company defines for itself: a text, a web page or a mini-program each (VD-90196). One that is not
 * listed is absent; one that is listed without a value is empty.
 */
final class ExtendedAttributes {
    private final Map<String, List<String>> values = new TreeMap<>();

    private ExtendedAttributes() {}

    static Map<String, List<String>> of(Wire member) {
        ExtendedAttributes found = new ExtendedAttributes();
        member.object("extattr")
                .flatMap(extended -> extended.list("attrs"))
                .ifPresent(attributes -> found.add(WeComFields.EXTATTR, attributes));
        member.object("external_profile")
                .flatMap(profile -> profile.list("external_attr"))
                .ifPresent(attributes -> found.add(WeComFields.EXTERNAL_ATTR, attributes));
        return found.values;
    }

    private void add(String prefix, List<Wire> attributes) {
        for (Wire attribute : attributes) {
            attribute.text("name").filter(name -> !name.isBlank()).ifPresent(name -> {
                List<String> all = values.computeIfAbsent(prefix + name.strip(), key -> new ArrayList<>());
                value(attribute).filter(value -> !value.isBlank()).ifPresent(all::add);
            });
        }
    }

    /** Told by what is there rather than by <code>type</code>, which old answers lack along with the inner object. */
    private static Optional<String> value(Wire attribute) {
        return attribute
                .object("text")
                .flatMap(text -> text.text("value"))
                .or(() -> attribute.object("web").flatMap(web -> web.text("url")))
                .or(() -> attribute.object("miniprogram").flatMap(program -> program.text("appid")))
                .or(() -> attribute.text("value"));
    }
}
