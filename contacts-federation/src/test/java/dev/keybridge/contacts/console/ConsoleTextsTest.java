package dev.keybridge.contacts.console;

import dev.keybridge.contacts.Messages;
import dev.keybridge.contacts.config.ContactsVendor;
import dev.keybridge.contacts.guard.Verdict;
import dev.keybridge.contacts.journal.Outcome;
import dev.keybridge.contacts.journal.RunPhase;
import dev.keybridge.contacts.journal.RunState;
import dev.keybridge.contacts.plan.GroupChange;
import dev.keybridge.contacts.plan.PersonChange;
import dev.keybridge.contacts.plan.Problem.Subject;
import dev.keybridge.contacts.run.RunMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("The texts of the Contacts console")
class ConsoleTextsTest {
    private static final String PREFIX = "contacts.console.";
    private static final Pattern NAMED = Pattern.compile("\\bt\\(\\s*'([A-Za-z0-9.]+)'");
    private static final Pattern FAMILY = Pattern.compile("\\bt\\(\\s*`([A-Za-z0-9.]+\\.)\\$\\{");
    private static final Pattern QUOTED = Pattern.compile("'([A-Za-z0-9.]+)'");

    private static final Pattern FACT =
            Pattern.compile("\\.with\\(\\s*(?:[^;\"]*\\?\\s*)?\"([A-Za-z]+)\"(?:\\s*:\\s*\"([A-Za-z]+)\")?\\s*[,)]");

    private static String scripts;

    @BeforeAll
    static void read() throws IOException, URISyntaxException {
        Path web = Path.of(ConsoleFile.class.getResource("web/main.js").toURI()).getParent();
        try (Stream<Path> files = Files.list(web)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(one -> one.toString().endsWith(".js")).toList()) {
                all.append(Files.readString(file)).append('\n');
            }
            scripts = all.toString();
        }
    }

    private static Set<String> keys() {
        return Messages.english().texts().stringPropertyNames().stream()
                .filter(key -> key.startsWith(PREFIX))
                .map(key -> key.substring(PREFIX.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> found(Pattern pattern) {
        return pattern.matcher(scripts)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();
    }

    @Test
    @DisplayName("are all there: what the scripts name, and each family of which they name one")
    void complete() {
        Set<String> keys = keys();

        assertThat(found(NAMED)).hasSizeGreaterThan(50).isSubsetOf(keys);
        assertThat(found(FAMILY))
                .isNotEmpty()
                .allMatch(family -> keys.stream().anyMatch(key -> key.startsWith(family)));
        assertFamily("state.", RunState.values());
        assertFamily("phase.", RunPhase.values());
        assertFamily("mode.", RunMode.values());
        assertFamily("outcome.", Outcome.values());
        assertFamily("subject.", Subject.values());
        assertFamily("hold.", Verdict.Counted.values());
        assertFamily("department.", GroupChange.Kind.values());
        assertThat(Arrays.stream(PersonChange.Kind.values())
                        .filter(Predicate.not(PersonChange.Kind.REMEMBER::equals))
                        .map(kind -> "action." + kind))
                .isSubsetOf(keys);
        assertThat(Arrays.stream(ContactsVendor.values())
                        .map(vendor -> "vendor." + vendor.name().toLowerCase(java.util.Locale.ROOT)))
                .isSubsetOf(keys);
    }

    private static void assertFamily(String family, Enum<?>[] members) {
        assertThat(Arrays.stream(members).map(member -> family + member.name())).isSubsetOf(keys());
    }

    @Test
    @DisplayName("name every fact that a finding of the test of the set-up can have")
    void facts() throws IOException {
        Set<String> facts = new TreeSet<>();
        for (String sources : List.of("../libs", "src/main/java")) {
            try (Stream<Path> files = Files.walk(Path.of(sources))) {
                for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                        .filter(one -> one.toString().contains("/main/"))
                        .toList()) {
                    facts.addAll(facts(Files.readString(file)));
                }
            }
        }

        assertThat(facts).contains("redirectUri", "missing", "vendorCode").hasSizeGreaterThan(30);
        assertThat(keys())
                .containsAll(facts.stream().map(fact -> "fact." + fact).toList());
    }

    /** Of a class that makes findings; {@code because} names a point and is in the explanation. */
    private static Set<String> facts(String source) {
        if (!source.contains("Finding")) {
            return Set.of();
        }
        return FACT.matcher(source)
                .results()
                .flatMap(match -> Stream.of(match.group(1), match.group(2)))
                .filter(fact -> fact != null && !fact.equals("because"))
                .collect(Collectors.toSet());
    }

    @Test
    @DisplayName("are all used")
    void used() {
        List<String> quoted = found(QUOTED);
        List<String> families = found(Pattern.compile("`([A-Za-z0-9.]+\\.)\\$\\{"));

        assertThat(keys().stream()
                        .filter(key -> !quoted.contains(key))
                        .filter(key -> families.stream().noneMatch(key::startsWith)))
                .isEmpty();
    }

    @Test
    @DisplayName("have the same values in both languages")
    void values() {
        Pattern value = Pattern.compile("\\{[0-9]}");
        assertThat(keys())
                .allSatisfy(key -> assertThat(valuesIn(Messages.chinese(), key, value))
                        .as(key)
                        .isEqualTo(valuesIn(Messages.english(), key, value)));
    }

    private static Set<String> valuesIn(Messages messages, String key, Pattern value) {
        Matcher found = value.matcher(messages.texts().getProperty(PREFIX + key));
        return found.results().map(match -> match.group()).collect(Collectors.toSet());
    }

    @Test
    @DisplayName("never become markup: no script writes HTML, and nothing is run from text")
    void noMarkup() {
        assertThat(scripts)
                .doesNotContain("innerHTML")
                .doesNotContain("dangerouslySetInnerHTML")
                .doesNotContain("insertAdjacentHTML")
                .doesNotContain("document.write")
                .doesNotContain("eval(")
                .doesNotContain("new Function")
                .doesNotContain("localStorage");
    }
}
