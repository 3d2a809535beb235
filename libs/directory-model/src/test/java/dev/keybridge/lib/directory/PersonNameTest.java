package dev.keybridge.lib.directory;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Optional;

import static org.assertj.core.api.Assertions.assertThat;

final class PersonNameTest {
    @ParameterizedTest(name = "[{0}]")
    @CsvSource({
        "林梅,梅,林",
        "王小明,小明,王",
        "欧阳修,修,欧阳",
        "欧阳,阳,欧",
        "司馬光,光,司馬",
        "𠮷田,田,𠮷",
        "Anna Maria Smith,Anna Maria,Smith",
        "李 Tom,Tom,李",
        "王Lily,Lily,王",
        "Tom 李,Tom,李",
        "欧阳 修,修,欧阳",
        "欧阳 ,阳,欧",
        "张 三,三,张",
        "张三（外包）,三（外包）,张",
        "诸葛孔明,孔明,诸葛",
        "司马懿,懿,司马",
        "上官婉儿,婉儿,上官",
        "尉迟恭,恭,尉迟",
        "单于,于,单",
        "曾国藩,国藩,曾",
        "范徐丽泰,徐丽泰,范",
        "阿依古丽·买买提,阿依古丽·买买提,",
        "迪丽热巴•迪力木拉提,迪丽热巴•迪力木拉提,",
        "ジョン・スミス,ジョン・スミス,",
        "김 철수,김,철수",
        "Madonna,Madonna,",
        "梅,梅,",
        "'  ',,",
    })
    @DisplayName("a display name is taken apart the way its bearer writes it")
    void split(String display, String given, String family) {
        assertThat(PersonName.of(display))
                .isEqualTo(new PersonName(Optional.ofNullable(given), Optional.ofNullable(family)));
    }
}
