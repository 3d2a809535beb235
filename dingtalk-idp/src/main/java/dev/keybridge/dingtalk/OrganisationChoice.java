package dev.keybridge.dingtalk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Whether people choose an organisation on DingTalk's login page, and among which. */
enum OrganisationChoice {
    /** Nobody is asked; who they are to the configured organisation is looked up afterwards. */
    NONE("none"),
    /** Among all organisations of the person. */
    ANY("any"),
    /** The configured organisation is chosen beforehand. */
    PRESELECTED("preselected"),
    /** Among the organisations that the person administers. */
    MANAGED("managed");

    private final String key;

    OrganisationChoice(String key) {
        this.key = key;
    }

    /** The words in which the form stores the choice. */
    static List<String> keys() {
        return Arrays.stream(values()).map(choice -> choice.key).toList();
    }

    static OrganisationChoice of(String key) {
        return Arrays.stream(values())
                .filter(choice -> choice.key.equals(key))
                .findFirst()
                .orElse(NONE);
    }

    /** What the login page must be told. DingTalk takes the organisation and its kind only with the scope <code>corpid</code>. */
    Map<String, String> parameters(String corpId) {
        return switch (this) {
            case NONE -> Map.of("scope", "openid");
            case ANY -> Map.of("scope", "openid corpid");
            case PRESELECTED -> Map.of("scope", "openid corpid", "corpId", corpId);
            case MANAGED -> Map.of("scope", "openid corpid", "org_type", "management");
        };
    }
}
