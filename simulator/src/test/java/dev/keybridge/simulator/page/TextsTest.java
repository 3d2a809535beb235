package dev.keybridge.simulator.page;

import dev.keybridge.simulator.front.FrontPage;
import dev.keybridge.simulator.wecom.login.LoginPages;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

import static org.assertj.core.api.Assertions.assertThat;

final class TextsTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                LoginPages.class,
                dev.keybridge.simulator.dingtalk.login.LoginPages.class,
                PageSet.class,
                FrontPage.class
            })
    @DisplayName("English and Chinese have the same texts, and they differ")
    void sameKeys(Class<?> beside) {
        Map<String, Texts> texts = Texts.load(beside);
        Map<String, String> english = texts.get("en").all();
        Map<String, String> chinese = texts.get("zh").all();
        assertThat(chinese).containsOnlyKeys(english.keySet()).isNotEqualTo(english);
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(chinese.values()).noneMatch(String::isBlank);
    }
}
