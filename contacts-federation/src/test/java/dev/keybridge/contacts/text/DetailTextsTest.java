package dev.keybridge.contacts.text;

import dev.keybridge.contacts.guard.Lost;
import dev.keybridge.contacts.guard.Verdict.Counted;
import dev.keybridge.contacts.journal.HeldFor;
import dev.keybridge.contacts.plan.Detail;
import dev.keybridge.contacts.plan.Detail.Code;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

import static org.assertj.core.api.Assertions.assertThat;

@DisplayName("What records and runs have to say")
final class DetailTextsTest {
    private static final DetailTexts ENGLISH = new DetailTexts(Locale.ENGLISH);
    private static final DetailTexts CHINESE = new DetailTexts(Locale.SIMPLIFIED_CHINESE);
    /** A name of a class, and what is composed of others. */
    private static final Set<Code> WORDLESS = Set.of(Code.EXCEPTION, Code.HOLD, Code.HELD_FOR);

    private static final Lost TAGS = new Lost(Lost.What.TAGS, List.of("3"));

    private static final Detail ADDRESS = Detail.of(
            Code.VENDOR,
            "60020",
            "this server's address is not among the app's trusted IPs: 203.0.113.7 (/cgi-bin/gettoken, code 60020)",
            "/cgi-bin/gettoken",
            "203.0.113.7");

    private static boolean isChinese(String text) {
        return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HAN);
    }

    private static Properties bundle(String language) throws IOException {
        Properties texts = new Properties();
        texts.load(new InputStreamReader(
                DetailTexts.class.getResourceAsStream("details_" + language + ".properties"), StandardCharsets.UTF_8));
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    @DisplayName("has words in English and Chinese, whatever it is")
    void bothLanguages(Code code) {
        if (!WORDLESS.contains(code)) {
            Detail detail = Detail.of(code, "60011", "words of the vendor");
            assertThat(ENGLISH.of(detail)).isNotBlank().doesNotContain("–");
            assertThat(isChinese(ENGLISH.of(detail))).isFalse();
            assertThat(isChinese(CHINESE.of(detail))).as(CHINESE.of(detail)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Counted.class)
    @DisplayName("tells numbers of what is held in both languages, with the reason in front for a run")
    void holds(Counted counted) {
        Detail detail = Detail.of(Code.HELD_FOR, "limit-exceeded", counted, 40, 300, 15, "one English line");
        assertThat(ENGLISH.of(detail)).startsWith("limit-exceeded: 40 ").doesNotContain("one English line");
        assertThat(CHINESE.of(detail)).startsWith("limit-exceeded: ").contains("40");
        assertThat(isChinese(CHINESE.of(detail))).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Lost.What.class)
    @DisplayName("tells in both languages what is no longer seen, with the ids where there are some")
    void lost(Lost.What what) {
        boolean one = what == Lost.What.SELECTION;
        Lost lost = new Lost(what, one ? List.of() : List.of("7", "8"));
        HeldFor hold = new HeldFor("scope-changed", null, null, null, null, null, List.of(lost, TAGS));

        String english = ENGLISH.of(hold.told(Code.HELD_FOR));
        String chinese = CHINESE.of(hold.told(Code.HOLD));

        assertThat(english).startsWith("scope-changed: ").endsWith("; tags no longer granted: 3");
        assertThat(isChinese(english)).isFalse();
        assertThat(isChinese(chinese.substring(0, chinese.indexOf("; ")))).isTrue();
        assertThat(english.contains("7, 8") && chinese.contains("7, 8")).isEqualTo(!one);
    }

    @Test
    @DisplayName("of a hold that a former version has kept: its line")
    void formerLine() {
        HeldFor former = new HeldFor("scope-changed", "tags no longer granted: [3]", null, null, null, null, null);
        assertThat(former.in(ENGLISH::of).detail()).isEqualTo("tags no longer granted: [3]");
    }

    @Test
    @DisplayName(
            "both bundles say the same things; only what errors of vendors mean is told in Chinese, since English comes with them")
    void sameKeys() throws IOException {
        Set<String> english = new TreeSet<>(bundle("en").stringPropertyNames());
        Set<String> chinese = new TreeSet<>(bundle("zh_CN").stringPropertyNames());
        chinese.removeIf(key -> key.startsWith("error.") || key.startsWith("vendor."));
        assertThat(chinese).isEqualTo(english);
        Set<String> codes = new TreeSet<>();
        for (Code code : Code.values()) {
            codes.add(code.key());
        }
        english.removeIf(key -> key.startsWith("hold."));
        codes.removeAll(Set.of(Code.HOLD.key(), Code.HELD_FOR.key()));
        assertThat(english).isEqualTo(codes);
    }

    @Test
    @DisplayName("begins with the vendor's error number in both languages, and names the address that the vendor saw")
    void vendorError() {
        assertThat(ENGLISH.of(ADDRESS))
                .isEqualTo("60020: this server's address is not among the app's trusted IPs: 203.0.113.7"
                        + " (/cgi-bin/gettoken, code 60020)");
        assertThat(CHINESE.of(ADDRESS)).isEqualTo("60020: 平台不信任本服务器的 IP 地址：203.0.113.7（/cgi-bin/gettoken）");
        assertThat(CHINESE.of(Detail.of(Code.VENDOR, "http-502", "an answer from something between", "/cgi-bin/x")))
                .isEqualTo("http-502: 应答来自中间环节，或平台发生故障（/cgi-bin/x）");
        assertThat(CHINESE.of(Detail.of(Code.VENDOR, "99999", "WeCom refuses")))
                .startsWith("99999: 平台拒绝了请求")
                .doesNotContain("WeCom refuses");
    }

    @Test
    @DisplayName("of a run that pauses after failures: why it failed and until when it waits")
    void paused() {
        List<Detail> message = List.of(
                Detail.of(Code.VENDOR, "unreachable", "no answer"), Detail.of(Code.PAUSED, 3, "2026-11-21T12:00:00Z"));
        assertThat(ENGLISH.of(message))
                .isEqualTo("unreachable: no answer; failed 3 times in a row, the next periodic run begins at"
                        + " 2026-11-21T12:00:00Z");
        assertThat(CHINESE.of(message))
                .isEqualTo("unreachable: 没有应答：请检查网络、DNS、防火墙和代理; 已连续失败 3 次，下一次定期运行将于 2026-11-21T12:00:00Z 开始");
    }

    @Test
    @DisplayName("is shown as it is where no words are known: ids, lines of former versions, codes of later ones")
    void asItIs() {
        assertThat(CHINESE.of(Detail.plain("the group is kept"))).isEqualTo("the group is kept");
        assertThat(CHINESE.of(new Detail("of-a-later-version", List.of("7", "8"))))
                .isEqualTo("7 8");
        assertThat(CHINESE.of(Detail.NONE)).isEmpty();
        assertThat(CHINESE.of(List.of())).isEmpty();
    }
}
