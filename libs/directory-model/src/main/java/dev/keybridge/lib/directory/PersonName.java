package dev.keybridge.lib.directory;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A full name taken apart into family and given name, as Keycloak keeps them. Vendors deliver one display name only.
 *
 * <p>A name that begins with a Han character begins with the family name, of two characters for the compound surnames in
 * common use. Any other name ends with the family name. What cannot be taken apart is a given name: a single character, a
 * single word, and a name with a dot in it (阿依古丽·买买提), which has no family name.
 */
public record PersonName(Optional<String> given, Optional<String> family) {
    /** Compound surnames (复姓) in use today, after the 2019/2020 surname reports of China's Ministry of Public Security. */
    private static final Set<String> COMPOUND = Set.of(
            "欧阳", "上官", "司马", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "长孙", "宇文", "司徒", "端木", "轩辕", "夏侯", "独孤", "南宫",
            "澹台", "闻人", "赫连", "百里", "呼延", "申屠", "太史", "钟离", "公羊", "仲孙", "万俟", "拓跋", "西门", "东郭", "歐陽", "司馬", "諸葛", "東方",
            "尉遲", "公孫", "長孫", "軒轅", "獨孤", "南宮", "聞人", "赫連", "鍾離", "公冶", "宗政", "濮阳", "淳于", "单于", "鲜于", "闾丘", "司空", "亓官",
            "第五");

    /** The dot between the parts of a name that has no family name, as input methods write it. */
    private static final Pattern DOT = Pattern.compile("[·•‧・]");

    /** The surnames of two characters. */
    public static Set<String> compoundSurnames() {
        return COMPOUND;
    }

    public static PersonName of(String displayName) {
        String name = displayName.strip();
        if (name.isEmpty()) {
            return new PersonName(Optional.empty(), Optional.empty());
        }
        if (DOT.matcher(name).find()) {
            return new PersonName(Optional.of(name), Optional.empty());
        }
        if (isHan(name.codePointAt(0))) {
            return ofHan(name);
        }
        int cut = name.lastIndexOf(' ');
        return cut < 0
                ? new PersonName(Optional.of(name), Optional.empty())
                : new PersonName(
                        Optional.of(name.substring(0, cut).strip()),
                        Optional.of(name.substring(cut + 1).strip()));
    }

    private static PersonName ofHan(String name) {
        int cut = name.offsetByCodePoints(0, isCompound(name) ? 2 : 1);
        String given = name.substring(cut).strip();
        return given.isEmpty()
                ? new PersonName(Optional.of(name), Optional.empty())
                : new PersonName(Optional.of(given), Optional.of(name.substring(0, cut)));
    }

    /** 欧阳 by itself is 欧 and 阳: everybody has a given name. */
    private static boolean isCompound(String name) {
        return name.codePointCount(0, name.length()) > 2
                && COMPOUND.contains(name.substring(0, name.offsetByCodePoints(0, 2)));
    }

    private static boolean isHan(int character) {
        return Character.UnicodeScript.of(character) == Character.UnicodeScript.HAN;
    }
}
