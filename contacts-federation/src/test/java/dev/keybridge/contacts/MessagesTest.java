package dev.keybridge.contacts;

import dev.keybridge.contacts.config.ContactsConfigProperties;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.mapper.ContactMapperFactory;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Reason;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.keycloak.provider.ProviderConfigProperty;

import java.text.MessageFormat;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Properties;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

class MessagesTest {
    private static final Pattern OUR_KEY =
            Pattern.compile("(wecom-contacts|dingtalk-contacts|contacts|contact-[a-z-]*mapper)(\\..+)?");
    private static final Pattern PARAMETER = Pattern.compile("\\{[0-9]}");

    static Stream<Properties> bundles() {
        return Stream.of(Messages.english().texts(), Messages.chinese().texts());
    }

    @Test
    @DisplayName("what is said in one language is said in the other")
    void sameKeys() {
        assertThat(Messages.chinese().texts().stringPropertyNames())
                .isEqualTo(Messages.english().texts().stringPropertyNames());
    }

    @Test
    @DisplayName("every reason that a run can give has a text")
    void reasons() {
        assertThat(Messages.english().texts().stringPropertyNames())
                .containsAll(Arrays.stream(Reason.values())
                        .map(reason -> "contacts.reason." + reason.code())
                        .toList());
    }

    @Test
    @DisplayName("whatever can go wrong has a remedy, and what is done has none")
    void remedies() {
        Set<Reason> ofChanges = EnumSet.range(Reason.NEW_AT_VENDOR, Reason.GRACE_PERIOD_OVER);
        ofChanges.addAll(EnumSet.range(Reason.MATCHED_BY_USERNAME, Reason.USERID_CHANGED));
        ofChanges.add(Reason.JOINED_BY_KEY);
        assertThat(Messages.english().texts().stringPropertyNames().stream()
                        .filter(key -> key.startsWith("contacts.remedy.")))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(ofChanges)).stream()
                        .map(reason -> "contacts.remedy." + reason.code())
                        .toList());
    }

    @Test
    @DisplayName("the console has a word for everything that can be done")
    void actions() {
        assertThat(Messages.english().texts().stringPropertyNames())
                .containsAll(Stream.concat(
                                Arrays.stream(PersonChange.Kind.values())
                                        .filter(kind -> kind != PersonChange.Kind.REMEMBER),
                                Arrays.stream(GroupChange.Kind.values()))
                        .map(kind -> "contacts.console.action." + kind)
                        .toList());
    }

    @Test
    @DisplayName("both languages use the same parameters")
    void sameParameters() {
        Properties chinese = Messages.chinese().texts();
        Messages.english()
                .texts()
                .forEach((key, text) -> assertThat(parameters(chinese.getProperty((String) key)))
                        .as("%s", key)
                        .isEqualTo(parameters((String) text)));
    }

    private static List<String> parameters(String text) {
        return PARAMETER
                .matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .distinct()
                .toList();
    }

    @ParameterizedTest
    @DisplayName("every key is ours by its beginning, since Keycloak merges the bundles of all JARs")
    @MethodSource("bundles")
    void prefixes(Properties texts) {
        assertThat(texts.stringPropertyNames())
                .allMatch(key -> OUR_KEY.matcher(key).matches());
    }

    @ParameterizedTest
    @DisplayName("errors survive MessageFormat, and nothing in labels means something to the console")
    @MethodSource("bundles")
    void formats(Properties texts) {
        texts.forEach((key, value) -> {
            String text = (String) value;
            if (((String) key).contains(".error.")) {
                assertThat(MessageFormat.format(text, "A", "B", "C"))
                        .as("%s", key)
                        .isEqualTo(text.replace("{0}", "A").replace("{1}", "B").replace("{2}", "C"));
            } else {
                assertThat(text).as("%s", key).doesNotContain("{{", "$t(");
            }
        });
    }

    @ParameterizedTest
    @DisplayName("every field of every form has a label and a help text, and every mapper a help text")
    @MethodSource("bundles")
    void forms(Properties texts) {
        Stream.of(ContactsVendor.values()).forEach(vendor -> {
            assertThat(texts).containsKey(vendor.providerId());
            assertThat(texts).containsKey(vendor.providerId() + ".help");
            fields(ContactsConfigProperties.of(vendor), texts);
        });
        ServiceLoader.load(ContactMapperFactory.class).forEach(factory -> {
            assertThat(texts).containsKey(factory.getId()).containsKey(factory.getHelpText());
            fields(factory.getConfigProperties(), texts);
        });
    }

    private static void fields(List<ProviderConfigProperty> fields, Properties texts) {
        assertThat(fields)
                .isNotEmpty()
                .allSatisfy(
                        field -> assertThat(texts).containsKey(field.getLabel()).containsKey(field.getHelpText()));
    }
}
