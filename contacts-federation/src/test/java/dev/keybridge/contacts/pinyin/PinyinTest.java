package dev.keybridge.contacts.pinyin;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

final class PinyinTest {
    private static String joined(Optional<List<String>> parts) {
        return parts.map(all -> String.join(" ", all)).orElse(null);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("surnames are read as surnames")
    @CsvSource({
        "单, shan", "曾, zeng", "解, xie", "仇, qiu", "区, ou", "朴, piao", "任, ren", "查, zha", "盖, ge", "翟, zhai",
        "乐, yue", "种, chong", "员, yun", "繁, po", "召, shao", "折, she", "缪, miao", "吕, lyu", "單, shan", "欧阳, ou yang",
        "尉迟, yu chi", "尉遲, yu chi", "万俟, mo qi", "长孙, zhang sun", "澹台, tan tai", "单于, chan yu", "诸葛, zhu ge",
                "Smith, smith",
    })
    void surnames(String surname, String expected) {
        assertThat(joined(Pinyin.ofSurname(surname))).isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0} = {1}")
    @DisplayName("other names are read in letters, whatever they are written in, or not at all")
    @CsvSource({
        "小明, xiao ming",
        "长春, chang chun",
        "乐, le",
        "解, jie",
        "绿, lyu",
        "𬭎, hong",
        "阿依古丽·买买提, a yi gu li mai mai ti",
        "O’Neil, o neil",
        "Jürgen Ångström, jurgen angstrom",
        "Łukasz Weiß, lukasz weiss",
        "Lily2, lily2",
        "（外包）, wai bao",
        "ＬＩＮ, lin",
        "김철수,",
        "Мария,",
        "🚀,",
        "'',",
    })
    void names(String name, String expected) {
        assertThat(joined(Pinyin.of(name))).isEqualTo(expected);
    }
}
