package dev.keybridge.contacts.doctor;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The two languages in which administrators are told things. */
public final class Languages {
    static final Locale ENGLISH = Locale.ENGLISH;
    static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    private static final String PARAMETER = "locale";

    private Languages() {}

    /**
     * What the request asks for: its parameter <code>locale</code>, else the administrator's account, else the header
     * <code>Accept-Language</code>; English when none of them is one of ours.
     */
    public static Locale current(KeycloakSession session) {
        return ours(session.getContext().getUri().getQueryParameters().getFirst(PARAMETER))
                .or(() -> Optional.ofNullable(session.getContext().getUser())
                        .flatMap(user -> ours(user.getFirstAttribute(UserModel.LOCALE))))
                .or(() -> accepted(session.getContext().getRequestHeaders().getAcceptableLanguages()))
                .orElse(ENGLISH);
    }

    private static Optional<Locale> accepted(List<Locale> wishes) {
        return wishes.stream()
                .map(wish -> ours(wish.toLanguageTag()))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Locale> ours(String tag) {
        if (tag == null || tag.isBlank()) {
            return Optional.empty();
        }
        return switch (Locale.forLanguageTag(tag.replace('_', '-')).getLanguage()) {
            case "zh" -> Optional.of(CHINESE);
            case "en" -> Optional.of(ENGLISH);
            default -> Optional.empty();
        };
    }
}
