package dev.keybridge.simulator.org;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Hires people for a company under construction: first one for every department, who leads it, then the rest. */
final class Staffing {
    private static final List<String> POSITIONS =
            List.of("工程师", "高级工程师", "产品经理", "Sales Manager", "会计", "测试", "设计师", "Consultant", "");
    private static final List<String> MOBILE_PREFIXES = List.of("138", "139", "186", "199");
    private static final List<String> CITIES = List.of("北京市朝阳区", "上海市浦东新区", "深圳市南山区", "Hong Kong");

    private static final Instant FIRST_HIRE = Instant.parse("2012-03-01T00:00:00Z");

    private final Organisation organisation;
    private final Random random;
    private final List<Long> departmentIds;
    private final String mailDomain;
    private final Map<Long, Department> departments = new HashMap<>();
    private final Map<Long, String> leaders = new HashMap<>();
    private final Set<String> userids = new HashSet<>();
    private final Map<String, Integer> lastNumber = new HashMap<>();

    Staffing(Organisation organisation, Random random, List<Long> departmentIds, String mailDomain) {
        this.organisation = organisation;
        this.random = random;
        this.departmentIds = departmentIds;
        this.mailDomain = mailDomain;
        organisation.departments().forEach(one -> departments.put(one.id(), one));
    }

    void hire(int count) {
        for (int index = 0; index < count; index++) {
            hireOne(index);
        }
    }

    private void hireOne(int index) {
        Names.Name name = Names.next(random, index);
        String userid = userid(name.plain());
        boolean leads = index < departmentIds.size();
        long main = leads ? departmentIds.get(index) : departmentIds.get(random.nextInt(departmentIds.size()));
        String boss = leads && main == Organisation.ROOT
                ? null
                : bossOf(leads ? departments.get(main).parentId() : main);
        organisation.join(userid, draft -> {
            draft.name(name.shown()).in(main, random.nextInt(100), leads).mainDepartment(main);
            for (int more = random.nextInt(100) < 12 ? 1 + random.nextInt(2) : 0; more > 0; more--) {
                long other = departmentIds.get(random.nextInt(departmentIds.size()));
                if (other != main) {
                    draft.in(other, 0, false);
                }
            }
            if (boss != null) {
                draft.directLeaders(boss);
            }
            describe(draft, userid, index);
        });
        if (leads) {
            leaders.put(main, userid);
            organisation.leadDepartment(main, userid);
        }
    }

    private void describe(PersonDraft draft, String userid, int index) {
        String mailbox = userid.toLowerCase(Locale.ROOT).replace('@', '.');
        draft.status(status(index))
                .gender(random.nextInt(20) == 0 ? "0" : String.valueOf(1 + random.nextInt(2)))
                .bizMail(mailbox + "@corp." + mailDomain)
                .avatar("https://img.example/" + mailbox + ".png")
                .detail(Detail.QR_CODE, "https://img.example/" + mailbox + "-card.png")
                .detail(Detail.JOB_NUMBER, "E" + digits(6, index + 1))
                .detail(Detail.WORK_PLACE, CITIES.get(index % CITIES.size()))
                .detail(
                        Detail.HIRED_DATE,
                        String.valueOf(
                                FIRST_HIRE.plus(Duration.ofDays(index % 3650)).toEpochMilli()))
                .attribute("工号", "E" + digits(6, index + 1));
        if (random.nextInt(100) < 92) {
            draft.mobile(mobile(index));
        }
        if (random.nextInt(100) < 80) {
            draft.email(mailbox + "@mail." + mailDomain);
        }
        String position = POSITIONS.get(random.nextInt(POSITIONS.size()));
        if (!position.isEmpty()) {
            draft.position(position);
        }
        if (random.nextInt(4) == 0) {
            draft.telephone("010-" + digits(7, 5_000_000 + index))
                    .address(CITIES.get(random.nextInt(CITIES.size())))
                    .alias("A" + index)
                    .attribute(new Attribute.Web("主页", "https://people.example/" + mailbox, "me"));
        }
        if (random.nextInt(10) == 0) {
            draft.detail(Detail.EXTERNAL_POSITION, "顾问")
                    .externalAttribute(new Attribute.Text("专长", "IAM, \"SSO\" & 身份"));
        }
    }

    /** The first one can always sign in. */
    private PersonStatus status(int index) {
        int chance = random.nextInt(100);
        if (index == 0 || chance >= 8) {
            return PersonStatus.ACTIVE;
        }
        return chance < 3 ? PersonStatus.DISABLED : PersonStatus.NOT_ACTIVATED;
    }

    private String mobile(int index) {
        return random.nextInt(30) == 0
                ? "+852 9" + digits(7, index)
                : MOBILE_PREFIXES.get(index % MOBILE_PREFIXES.size()) + digits(8, 10_000 + index);
    }

    /** String.format would take most of the time of founding a large company. */
    private static String digits(int width, int number) {
        String plain = String.valueOf(number);
        return "0".repeat(width - plain.length()) + plain;
    }

    private String userid(String plain) {
        for (int number = lastNumber.getOrDefault(plain, 0) + 1; ; number++) {
            String candidate = number == 1 ? plain : plain + number;
            if (userids.add(candidate)) {
                lastNumber.put(plain, number);
                return spelt(candidate);
            }
        }
    }

    /** Companies are not consistent about capitals and separators; the vendor ignores capitals. */
    private String spelt(String userid) {
        int style = random.nextInt(20);
        if (style == 0) {
            return userid.toUpperCase(Locale.ROOT);
        }
        if (style == 1) {
            return Character.toUpperCase(userid.charAt(0)) + userid.substring(1);
        }
        return userid;
    }

    private String bossOf(long departmentId) {
        for (long id = departmentId; id != 0; id = departments.get(id).parentId()) {
            if (leaders.containsKey(id)) {
                return leaders.get(id);
            }
        }
        return null;
    }
}
