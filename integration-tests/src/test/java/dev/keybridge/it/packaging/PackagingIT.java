package dev.keybridge.it.packaging;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.keybridge.it.keycloak.Installation;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import static org.assertj.core.api.Assertions.assertThat;

/** Keycloak's class path is flat: what one JAR brings along, every other JAR and the server itself meet. */
@DisplayName("A drop-in JAR")
class PackagingIT {
    private static final Map<String, String> ROOT_PACKAGES = Map.of(
            "wecom-idp.jar", "dev/keybridge/wecom/",
            "dingtalk-idp.jar", "dev/keybridge/dingtalk/",
            "contacts-federation.jar", "dev/keybridge/contacts/");

    private static final String THEMES = "keybridge-themes.jar";

    // okhttp and kotlin ask for these only where they exist: Android, other TLS providers, GraalVM, newer JDKs.
    private static final Pattern OPTIONAL = Pattern.compile(
            "(android|dalvik|org\\.conscrypt|org\\.openjsse|org\\.bouncycastle\\.jsse|org\\.codehaus\\.mojo\\.animal_sniffer|"
                    + "org\\.graalvm|com\\.oracle\\.svm|org\\.jetbrains\\.annotations|org\\.jspecify)\\..*");

    static Stream<DropInJar> jars() {
        return Installation.dropInJars().stream().map(DropInJar::new);
    }

    static Stream<DropInJar> jarsWithCode() {
        return jars().filter(jar -> !jar.name().equals(THEMES));
    }

    @Test
    @DisplayName("has a file name without version, so that a new version replaces the old one")
    void names() {
        assertThat(jarsWithCode())
                .extracting(DropInJar::name)
                .containsExactlyInAnyOrderElementsOf(ROOT_PACKAGES.keySet());
        assertThat(jars()).extracting(DropInJar::name).contains(THEMES);
    }

    @Test
    @DisplayName("with themes holds the theme that it names, and nothing that runs in the server")
    void themes() {
        DropInJar jar =
                jars().filter(one -> one.name().equals(THEMES)).findFirst().orElseThrow();

        assertThat(jar.classes()).isEmpty();
        assertThat(jar.services()).isEmpty();
        assertThat(jar.entries())
                .contains("META-INF/keycloak-themes.json", "theme/keybridge/login/theme.properties")
                .allMatch(entry -> entry.startsWith("META-INF/")
                        || entry.startsWith("theme/keybridge/login/")
                        || entry.startsWith("theme-resources/"));
        assertThat(jar.entries().stream().filter(entry -> entry.endsWith(".ftl")))
                .as("templates of Keycloak that it replaces")
                .containsExactly("theme/keybridge/login/footer.ftl");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "wecom-idp.jar, dev/keybridge/wecom/version.properties, scripts, theme-resources/resources/wecom/, panel.js",
        "wecom-idp.jar, dev/keybridge/wecom/version.properties, scripts, theme-resources/resources/wecom/, protocol.js",
        "dingtalk-idp.jar, dev/keybridge/dingtalk/version.properties, scripts, theme-resources/resources/dingtalk/, panel.js",
        "dingtalk-idp.jar, dev/keybridge/dingtalk/version.properties, scripts, theme-resources/resources/dingtalk/, protocol.js",
        "keybridge-themes.jar, theme/keybridge/login/theme.properties, keybridgeResources, theme/keybridge/login/resources/, js/keybridge-tabs.js",
        "keybridge-themes.jar, theme/keybridge/login/theme.properties, keybridgeResources, theme/keybridge/login/resources/, css/keybridge.css",
        "keybridge-themes.jar, theme/keybridge/login/theme.properties, keybridgeResources, theme/keybridge/login/resources/, vendors.css",
        "keybridge-themes.jar, theme/keybridge/login/theme.properties, keybridgeResources, theme/keybridge/login/resources/, wecom.svg"
    })
    @DisplayName(
            "names its scripts and styles by their contents: browsers and Keycloak keep them over an upgrade of the JAR")
    void addresses(String name, String properties, String key, String resources, String file) {
        DropInJar jar =
                jars().filter(one -> one.name().equals(name)).findFirst().orElseThrow();

        String address = jar.properties(properties).get(key);

        assertThat(address).matches("[0-9a-f]{12}");
        assertThat(jar.entries()).contains(resources + address + '/' + file);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jarsWithCode")
    @DisplayName("holds classes of its own root package only")
    void ownPackage(DropInJar jar) {
        assertThat(jar.classes()).isNotEmpty().allMatch(entry -> entry.startsWith(ROOT_PACKAGES.get(jar.name())));
    }

    @Test
    @DisplayName("shares no class, and no text, with another one")
    void disjoint() {
        List<DropInJar> jars = jars().toList();

        assertThat(jars.stream().flatMap(jar -> jar.classes().stream())).doesNotHaveDuplicates();
        assertThat(jars.stream().flatMap(jar -> jar.messages("en").keySet().stream()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jars")
    @DisplayName("brings no class that Keycloak ships")
    void nothingOfKeycloak(DropInJar jar) {
        assertThat(jar.classes()).doesNotContainAnyElementsOf(ServerLibraries.classes());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jars")
    @DisplayName("finds every class it refers to in itself, in the JDK or in Keycloak")
    void complete(DropInJar jar) {
        Set<String> known = new HashSet<>(ServerLibraries.classes());
        known.addAll(jar.classes());
        Set<String> missing = new TreeSet<>();
        for (JavaClass one : new ClassFileImporter().importPath(jar.file())) {
            one.getDirectDependenciesFromSelf().stream()
                    .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                    .filter(target -> !target.isPrimitive())
                    .map(JavaClass::getName)
                    .filter(name -> !known.contains(entry(name)))
                    .filter(name -> !isOfJdk(name) && !OPTIONAL.matcher(name).matches())
                    .forEach(missing::add);
        }

        assertThat(missing).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jars")
    @DisplayName("carries no remains of the libraries inside it")
    void noRemains(DropInJar jar) {
        assertThat(jar.entries())
                .noneMatch(entry -> entry.startsWith("META-INF/versions/"))
                .noneMatch(entry -> entry.startsWith("META-INF/maven/"))
                .noneMatch(entry -> entry.startsWith("META-INF/native-image/"))
                .noneMatch(entry -> entry.startsWith("META-INF/proguard/"))
                .noneMatch(entry -> entry.endsWith(".kotlin_module"))
                .noneMatch(entry -> entry.endsWith(".kotlin_builtins"))
                .noneMatch(entry -> entry.endsWith("module-info.class"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jarsWithCode")
    @DisplayName("names only providers that it contains")
    void services(DropInJar jar) {
        assertThat(jar.services()).isNotEmpty().allSatisfy((service, providers) -> {
            assertThat(service.startsWith("org.keycloak.") || jar.classes().contains(entry(service)))
                    .as("%s is a service of Keycloak or of this JAR", service)
                    .isTrue();
            assertThat(providers)
                    .isNotEmpty()
                    .allMatch(provider -> jar.classes().contains(entry(provider)));
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jars")
    @DisplayName("says everything in English and in Chinese, under keys with its prefix")
    void messages(DropInJar jar) {
        Map<String, String> english = jar.messages("en");
        Map<String, String> chinese = jar.messages("zh_CN");

        assertThat(english).isNotEmpty();
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet())
                .allMatch(key -> key.matches(
                        "(wecom|dingtalk|keybridge|wecom-contacts|contacts|contact-[a-z-]*mapper)([-.].+)?"));
        assertThat(english.values()).noneMatch(String::isBlank);
        assertThat(chinese.values()).noneMatch(String::isBlank);
        assertThat(chinese.values().stream().filter(text -> text.codePoints().anyMatch(Character::isIdeographic)))
                .as("texts in Chinese characters")
                .hasSizeGreaterThan(chinese.size() / 2);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jars")
    @DisplayName("runs on Java 17")
    void javaVersion(DropInJar jar) {
        assertThat(jar.classes()).allMatch(entry -> jar.major(entry) <= 61);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jars")
    @DisplayName("carries the licence and the notice")
    void licence(DropInJar jar) {
        assertThat(jar.entries()).contains("META-INF/LICENSE", "META-INF/NOTICE");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("jars")
    @DisplayName("tells its version")
    void version(DropInJar jar) {
        assertThat(jar.manifest("Implementation-Version")).isEqualTo(System.getProperty("keybridge.version"));
    }

    private static String entry(String className) {
        return className.replace('.', '/') + ".class";
    }

    private static boolean isOfJdk(String name) {
        try {
            Class.forName(name, false, ClassLoader.getPlatformClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
