package dev.keybridge.lib.signin;

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

/** What holds for the message bundles of every identity provider. */
public abstract class MessagesContract {
    private static final Path BUNDLES = Path.of("src/main/resources/theme-resources/messages");

    private final Properties english = bundle("messages_en.properties");
    private final Properties chinese = bundle("messages_zh_CN.properties");

    private final Vendor vendor;
    private final SignInProblem[] problems;
    private final MemberIdentityProviderFactory<?, ?> factory;
    private final MemberAttributeMapper mapper;
    private final InAppAuthenticatorFactory step;
    private final Set<String> latin;

    /**
     * @param problems those of this vendor alone
     * @param latin keys of Chinese texts that are the vendor's own Latin words
     */
    protected MessagesContract(
            Vendor vendor,
            SignInProblem[] problems,
            MemberIdentityProviderFactory<?, ?> factory,
            MemberAttributeMapper mapper,
            InAppAuthenticatorFactory step,
            Set<String> latin) {
        this.vendor = vendor;
        this.problems = problems;
        this.factory = factory;
        this.mapper = mapper;
        this.step = step;
        this.latin = latin;
    }

    @Test
    @DisplayName("English and Chinese have the same texts")
    void sameKeys() {
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    }

    @Test
    @DisplayName("no text is left in the other language")
    void translated() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(
                                english.getProperty(key).replaceAll("\\.工号|（\\p{IsHan}+）|\\(\\p{IsHan}+\\)", ""))
                        .doesNotContainPattern("\\p{IsHan}"));
        assertThat(chinese.stringPropertyNames().stream().filter(key -> !latin.contains(key)))
                .allSatisfy(key -> assertThat(chinese.getProperty(key)).containsPattern("\\p{IsHan}"));
    }

    @Test
    @DisplayName("every label and help text of the form and of the mapper is there")
    void forms() {
        List<ProviderConfigProperty> properties = Stream.concat(
                        factory.getConfigProperties().stream(), mapper.getConfigProperties().stream())
                .toList();

        assertThat(english.stringPropertyNames())
                .containsAll(properties.stream()
                        .map(ProviderConfigProperty::getLabel)
                        .toList())
                .containsAll(properties.stream()
                        .map(ProviderConfigProperty::getHelpText)
                        .toList())
                .contains(factory.getHelpText(), mapper.getHelpText())
                .contains(step.getHelpText())
                .containsAll(step.getConfigProperties().stream()
                        .flatMap(one -> Stream.of(one.getLabel(), one.getHelpText()))
                        .toList());
    }

    @Test
    @DisplayName("every problem of a sign-in has a sentence of its own, and no sentence is without a problem")
    void sentences() {
        List<String> keys = Stream.concat(Arrays.stream(CommonProblem.values()), Arrays.stream(problems))
                .map(vendor::messageKey)
                .toList();

        assertThat(english.stringPropertyNames().stream().filter(key -> key.startsWith(vendor.id() + "-error-")))
                .containsExactlyInAnyOrderElementsOf(keys);
        assertThat(keys.stream().map(english::getProperty)).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("no sentence that a person reads is damaged by MessageFormat")
    void messageFormat() {
        for (Properties bundle : Set.of(english, chinese)) {
            assertThat(bundle.stringPropertyNames().stream()
                            .filter(key -> key.matches(vendor.id() + "-(error|page|panel|no-login)-.*")))
                    .isNotEmpty()
                    .allSatisfy(key -> assertThat(bundle.getProperty(key)).doesNotContain("'", "{", "}"));
        }
    }

    @Test
    @DisplayName("no key can meet one of another JAR")
    void prefix() {
        assertThat(english.stringPropertyNames()).allMatch(key -> key.startsWith(vendor.id() + "-"));
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
