package dev.keybridge.wecom;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.util.Locale;

import static org.assertj.core.api.Assertions.assertThat;

class PageLanguageTest {
    @Test
    @DisplayName("the QR page follows Keycloak's language, in English where WeCom has no translation")
    void follows() {
        assertThat(PageLanguage.of("auto").forPerson(() -> Locale.forLanguageTag("zh-CN")))
                .isEqualTo("zh");
        assertThat(PageLanguage.of("auto").forPerson(() -> Locale.ENGLISH)).isEqualTo("en");
        assertThat(PageLanguage.of("auto").forPerson(() -> Locale.FRENCH)).isEqualTo("en");
    }

    @Test
    @DisplayName("an administrator may fix the language of the QR page")
    void fixed() {
        assertThat(PageLanguage.of("zh").forPerson(() -> Locale.ENGLISH)).isEqualTo("zh");
        assertThat(PageLanguage.of("en").forPerson(() -> Locale.CHINESE)).isEqualTo("en");
    }
}
