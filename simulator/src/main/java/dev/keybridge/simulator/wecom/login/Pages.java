package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.page.PageSet;
import dev.keybridge.simulator.page.PersonPicker;
import dev.keybridge.simulator.page.Texts;

import java.util.LinkedHashMap;
import java.util.Map;

/** WeCom's sign-in pages. */
final class Pages {
    static final PageSet WECOM = new PageSet(
            Pages.class, "wecom", "web", "confirm", "inapp", "remember", "consent", "field", "phone", "signout");

    private Pages() {}

    /** All members, and whoever else can hold a phone. */
    static PersonPicker picker(Organisation organisation, Texts texts) {
        Map<String, String> others = new LinkedHashMap<>();
        for (String other : new String[] {"stranger", "customer", "linked"}) {
            others.put(other, texts.get("wecom.picker." + other));
        }
        return new PersonPicker(organisation, person -> true, others, texts);
    }
}
