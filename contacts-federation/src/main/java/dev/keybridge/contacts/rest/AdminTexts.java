package dev.keybridge.contacts.rest;

import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.text.DetailTexts;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminRoot;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Texts for administrators, in the language of whoever asks: the request's <code>locale</code>, else the language of the
 * administrator's token, else <code>Accept-Language</code>. Chinese or English; anything else is English.
 */
final class AdminTexts {
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
    private static final Locale ENGLISH = Locale.ENGLISH;

    private final Locale language;
    private final Properties texts;
    private final DetailTexts details;

    private AdminTexts(Locale language, Properties texts) {
        this.language = language;
        this.texts = texts;
        this.details = new DetailTexts(language);
    }

    static AdminTexts of(KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth) {
        String chosen = session.getContext().getUri().getQueryParameters().getFirst("locale");
        String ofToken = auth.adminAuth().getToken().getLocale();
        Stream<Locale> accepted = session.getContext().getRequestHeaders().getAcceptableLanguages().stream();
        Locale language = Stream.concat(
                        Stream.of(Optional.ofNullable(chosen), Optional.ofNullable(ofToken))
                                .flatMap(Optional::stream)
                                .map(tag -> Locale.forLanguageTag(tag.replace('_', '-'))),
                        accepted)
                .map(Locale::getLanguage)
                .filter(code -> code.equals("zh") || code.equals(ENGLISH.getLanguage()))
                .findFirst()
                .map(code -> code.equals("zh") ? CHINESE : ENGLISH)
                .orElse(ENGLISH);
        return new AdminTexts(language, AdminRoot.getMessages(session, realm, language.toLanguageTag(), "messages"));
    }

    /** {@link Locale#ENGLISH} or {@link Locale#SIMPLIFIED_CHINESE}. */
    Locale language() {
        return language;
    }

    /** What the admin console would show when somebody saves a form that is refused. */
    String complaint(ComponentValidationException refusal) {
        Object[] parameters = Arrays.stream(refusal.getParameters())
                .map(parameter -> texts.getProperty(parameter.toString(), parameter.toString()))
                .toArray();
        return MessageFormat.format(texts.getProperty(refusal.getMessage(), refusal.getMessage()), parameters);
    }

    /** What a record has to say. */
    String told(Detail detail) {
        return details.of(detail);
    }

    /** What a run has to say. */
    String told(List<Detail> told) {
        return details.of(told);
    }

    /** The text of a message key that exists, with what it leaves a place for. */
    String text(String key, String... parameters) {
        return MessageFormat.format(texts.getProperty(key, key), (Object[]) parameters);
    }

    /** The text of a message key; empty when there is none. */
    Optional<String> text(String key) {
        return Optional.ofNullable(texts.getProperty(key));
    }
}
