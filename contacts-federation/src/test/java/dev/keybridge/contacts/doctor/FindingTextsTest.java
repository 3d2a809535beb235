package dev.keybridge.contacts.doctor;

import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.lib.directory.Finding;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

class FindingTextsTest {
    private static final Pattern PLACE = Pattern.compile("\\{[A-Za-z]+}");
    private static final Pattern KEY =
            Pattern.compile("((wecom|dingtalk)\\.)?[a-z-]+\\.(name|[a-z-]+\\.(title|explanation|remedy))");
    private static final Pattern DOCUMENTED = Pattern.compile("^\\| `([a-z-]+)` \\|", Pattern.MULTILINE);

    private static Properties bundle(String language) throws IOException {
        return bundle("findings", language);
    }

    private static Properties bundle(String name, String language) throws IOException {
        Properties texts = new Properties();
        try (InputStream in = FindingTexts.class.getResourceAsStream(name + "_" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("what is said in English is said in Chinese, with the same facts in it")
    void bothLanguages() throws IOException {
        Properties english = bundle("en");
        Properties chinese = bundle("zh_CN");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        english.stringPropertyNames().forEach(key -> {
            assertThat(key).matches(KEY);
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
        });
    }

    @Test
    @DisplayName("every step of one person has a text in both languages, whatever is done")
    void steps() throws IOException {
        Properties english = bundle("person", "en");
        assertThat(bundle("person", "zh_CN").stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (PersonChange.Kind kind : PersonChange.Kind.values()) {
            boolean possible = Set.of("CREATE", "ADOPT", "UPDATE", "BAR", "RESTORE", "WITHDRAW")
                    .contains(kind.name());
            String action = kind.name().toLowerCase(Locale.ROOT);
            assertThat(english.containsKey("did-" + action)).as(action).isEqualTo(possible);
            assertThat(english.containsKey("would-" + action)).as(action).isEqualTo(possible);
        }
    }

    @Test
    @DisplayName("the points that the documentation lists are those that have a name")
    void documented() throws IOException {
        String page = Files.readString(Path.of("../docs/rest.md"));
        String section = page.substring(page.indexOf("## Test of the set-up"));
        Set<String> codes = DOCUMENTED
                .matcher(section.substring(0, section.indexOf("\n## ", 5)))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = bundle("en").stringPropertyNames().stream()
                .filter(key -> key.endsWith(".name"))
                .map(key -> key.replaceFirst("^(wecom|dingtalk)\\.", "").replaceFirst("\\.name$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(codes).isEqualTo(named);
    }

    @Test
    @DisplayName("a finding is told in the vendor's own words where there are some, and with its facts")
    void vendorsWords() {
        Finding address = Finding.error("address", "not-trusted")
                .with("address", "203.0.113.7")
                .with("vendorCode", "60020");
        FindingTexts wecom = new FindingTexts(Locale.ENGLISH, ContactsVendor.WECOM);
        FindingTexts dingtalk = new FindingTexts(Locale.SIMPLIFIED_CHINESE, ContactsVendor.DINGTALK);

        assertThat(wecom.title(address)).startsWith("The trusted IPs");
        assertThat(wecom.explanation(address).orElseThrow()).contains("203.0.113.7", "60020");
        assertThat(wecom.remedy(address).orElseThrow()).contains("企业可信IP: add 203.0.113.7");
        assertThat(dingtalk.remedy(address).orElseThrow()).contains("服务器出口IP，添加 203.0.113.7");
        assertThat(wecom.remedy(Finding.ok("token"))).isEmpty();
        assertThat(wecom.explanation(Finding.notChecked("people", "token")).orElseThrow())
                .contains("The app’s credentials");
    }

    @Test
    @DisplayName("what a list of facts holds is written out")
    void lists() {
        Finding fields = Finding.info("fields", "withheld")
                .with("missing", List.of("email", "mobile"))
                .with("people", 3);
        assertThat(new FindingTexts(Locale.ENGLISH, ContactsVendor.WECOM)
                        .explanation(fields)
                        .orElseThrow())
                .isEqualTo("None of 3 people shows any of: email, mobile. Keycloak keeps what it has.");
    }
}
