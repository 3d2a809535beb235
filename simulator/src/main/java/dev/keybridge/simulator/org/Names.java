package dev.keybridge.simulator.org;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Names of people, Chinese with their pinyin and Latin, some of them awkward on purpose. */
final class Names {
    private static final String[][] SURNAMES = {
        {"王", "wang"}, {"李", "li"}, {"张", "zhang"}, {"刘", "liu"}, {"陈", "chen"}, {"杨", "yang"},
        {"赵", "zhao"}, {"黄", "huang"}, {"周", "zhou"}, {"吴", "wu"}, {"徐", "xu"}, {"孙", "sun"},
        {"林", "lin"}, {"何", "he"}, {"郭", "guo"}, {"马", "ma"}, {"欧阳", "ouyang"}, {"司马", "sima"},
    };
    private static final String[][] GIVEN = {
        {"伟", "wei"}, {"娜", "na"}, {"敏", "min"}, {"静", "jing"}, {"磊", "lei"}, {"洋", "yang"},
        {"艳", "yan"}, {"勇", "yong"}, {"杰", "jie"}, {"娟", "juan"}, {"涛", "tao"}, {"明", "ming"},
        {"梅", "mei"}, {"云", "yun"}, {"晓雨", "xiaoyu"}, {"思远", "siyuan"}, {"雨桐", "yutong"}, {"子涵", "zihan"},
        {"嘉怡", "jiayi"}, {"浩然", "haoran"}, {"诗琪", "shiqi"}, {"建国", "jianguo"}, {"吕", "lv"}, {"玥", "yue"},
    };
    private static final List<String> LATIN_FIRST =
            List.of("Anna", "José", "Zoë", "Søren", "Priya", "Liam", "Chloé", "Ivan", "Noor", "Mia");
    private static final List<String> LATIN_LAST =
            List.of("Müller", "Smith", "García", "O'Neill", "Nowak", "d'Arcy", "Tan", "Van der Berg", "Kim", "Łukasz");
    private static final List<String> AWKWARD = List.of(
            "赵/云",
            "Ann \"Red\" O'Brien",
            "林😀梅",
            "𠮷田 花子",
            "<b>陈</b> & Co",
            "Robert'); DROP TABLE--",
            "欧阳·娜娜",
            "100% 王");

    private static final int AWKWARD_DISTANCE = 31;

    private Names() {}

    /**
     * A name and what a userid can be made of.
     *
     * @param plain lower-case ASCII letters and single dots
     */
    record Name(String shown, String plain) {}

    /** @param index of the person; at fixed distances somebody has an awkward name, each kind in turn */
    static Name next(Random random, int index) {
        if (index % AWKWARD_DISTANCE == AWKWARD_DISTANCE - 1) {
            return new Name(AWKWARD.get(index / AWKWARD_DISTANCE % AWKWARD.size()), "special");
        }
        if (random.nextInt(100) < 15) {
            String first = LATIN_FIRST.get(random.nextInt(LATIN_FIRST.size()));
            String last = LATIN_LAST.get(random.nextInt(LATIN_LAST.size()));
            return new Name(first + " " + last, ascii(first) + "." + ascii(last));
        }
        String[] surname = SURNAMES[random.nextInt(SURNAMES.length)];
        String[] given = GIVEN[random.nextInt(GIVEN.length)];
        return new Name(surname[0] + given[0], surname[1] + "." + given[1]);
    }

    private static String ascii(String name) {
        String decomposed = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replace('ø', 'o')
                .replace('Ł', 'L');
        return decomposed.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }
}
