package dev.keybridge.simulator.org;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Names of departments; the same one often occurs below different parents, as in real companies. */
final class DepartmentNames {
    private static final List<String[]> PLAIN = List.of(
            new String[] {"研发", "Engineering"},
            new String[] {"产品", "Product"},
            new String[] {"质量", "Quality"},
            new String[] {"销售", "Sales"},
            new String[] {"市场", "Marketing"},
            new String[] {"财务", "Finance"},
            new String[] {"人力资源", "Human Resources"},
            new String[] {"法务", "Legal"},
            new String[] {"运营", "Operations"},
            new String[] {"客户服务", "Customer Service"},
            new String[] {"综合组", ""},
            new String[] {"北京", "Beijing"},
            new String[] {"上海", "Shanghai"},
            new String[] {"深圳", "Shenzhen"},
            new String[] {"海外/EMEA", "Overseas/EMEA"},
            new String[] {"创新实验室🚀", "Innovation Lab"},
            new String[] {"“特别”项目组", "'Special' projects"},
            new String[] {"R&D (US)", "R&D (US)"});

    private DepartmentNames() {}

    /** @return name and English name, different from all that are taken */
    static String[] next(Random random, Set<String> taken) {
        String[] plain = PLAIN.get(random.nextInt(PLAIN.size()));
        if (!taken.contains(plain[0])) {
            return plain;
        }
        for (int number = 2; ; number++) {
            String numbered = plain[0] + " " + number;
            if (!taken.contains(numbered)) {
                return new String[] {numbered, plain[1].isEmpty() ? "" : plain[1] + " " + number};
            }
        }
    }
}
