package dev.keybridge.wecom;

import dev.keybridge.lib.signin.CommonProblem;
import dev.keybridge.lib.signin.SignInProblem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.keycloak.provider.ProviderConfigProperty;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {
    private static final Path BUNDLES = Path.of("src/main/resources/theme-resources/messages");

    private final Properties english = bundle("messages_en.properties");
    private final Properties chinese = bundle("messages_zh_CN.properties");

    @Test
    @DisplayName("English and Chinese have the same texts")
    void sameKeys() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    @DisplayName("no text is left in the other language")
    void translated() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(english.getProperty(key).replace("extattr.工号", ""))
                        .doesNotContainPattern("\\p{IsHan}"));
        assertThat(chinese.stringPropertyNames().stream().filter(key -> !key.equals("wecom-agent-id")))
                .allSatisfy(key -> assertThat(chinese.getProperty(key)).containsPattern("\\p{IsHan}"));
    }

    @Test
    @DisplayName("every label and help text of the form and of the mapper is there")
    void forms() {
        List<ProviderConfigProperty> properties = Stream.concat(
                        new WeComIdentityProviderFactory().getConfigProperties().stream(),
                        new WeComUserAttributeMapper().getConfigProperties().stream())
                .toList();

        assertThat(english.stringPropertyNames())
                .containsAll(properties.stream()
                        .map(ProviderConfigProperty::getLabel)
                        .toList())
                .containsAll(properties.stream()
                        .map(ProviderConfigProperty::getHelpText)
                        .toList())
                .contains(
                        new WeComIdentityProviderFactory().getHelpText(), new WeComUserAttributeMapper().getHelpText());
    }

    @Test
    @DisplayName("every problem of a sign-in has a sentence of its own")
    void problems() {
        List<String> sentences = Stream.<SignInProblem>concat(
                        Arrays.stream(CommonProblem.values()), Arrays.stream(WeComProblem.values()))
                .map(problem -> english.getProperty(WeCom.VENDOR.messageKey(problem)))
                .toList();

        assertThat(sentences).doesNotContainNull().doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("no sentence of a sign-in is damaged by MessageFormat")
    void messageFormat() {
        for (Properties bundle : Set.of(english, chinese)) {
            assertThat(bundle.stringPropertyNames().stream().filter(key -> key.startsWith("wecom-error-")))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(bundle.getProperty(key)).doesNotContain("'", "{", "}"));
        }
    }

    @Test
    @DisplayName("no key can meet one of another JAR")
    void prefix() {
        assertThat(english.stringPropertyNames()).allMatch(key -> key.startsWith("wecom-"));
    }

    private static Properties bundle(String file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(BUNDLES.resolve(file), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
