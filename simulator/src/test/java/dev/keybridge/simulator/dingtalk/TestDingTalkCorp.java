package dev.keybridge.simulator.dingtalk;

import dev.keybridge.simulator.dingtalk.corp.DingTalkApp;
import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Organisation;

import java.util.List;

/**
 * A small company:
 *
 * <pre>
 * 1 Example       boss
 * ├ 2 Engineering li.na (leader), Wang.Lei
 * │ └ 3 Backend   Wang.Lei
 * └ 4 Sales       zhao
 * </pre>
 */
public final class TestDingTalkCorp {
    public static final String ID = "dingtest0corp";
    public static final String APP_KEY = "dingtestapp1";

    private final DingTalkCorp corp;

    public TestDingTalkCorp(DingTalkVendor vendor) {
        corp = vendor.corp(ID);
        corp.app(APP_KEY);
        Organisation company = corp.organisation();
        company.renameDepartment(1, "Example");
        company.addDepartment(2, "Engineering", 1);
        company.addDepartment(3, "Backend", 2);
        company.addDepartment(4, "Sales", 1);
        company.join("boss", person -> person.name("老板").detail(Detail.ADMIN_LEVEL, "1"));
        company.join(
                "li.na",
                person -> person.name("李娜")
                        .in(2, 176292748870660512L, true)
                        .directLeaders("boss")
                        .mobile("13800000001")
                        .email("li.na@example.com")
                        .bizMail("lina@corp.example")
                        .avatar("https://img.example/li.na.png")
                        .position("工程师")
                        .telephone("5550000")
                        .detail(Detail.JOB_NUMBER, "0042")
                        .detail(Detail.WORK_PLACE, "杭州")
                        .detail(Detail.REMARK, "works at night")
                        .detail(Detail.HIRED_DATE, "1700000000000")
                        .detail(Detail.NICKNAME, "小娜")
                        .detail(Detail.PERSONAL_EMAIL, "nana@private.example")
                        .attribute("badge", "A7"));
        company.join(
                "Wang.Lei", person -> person.name("王磊").in(2).in(3, 5, false).mainDepartment(3));
        company.join("zhao", person -> person.name("赵").in(4).mobile("+852 90000001"));
        company.leadDepartment(2, "li.na");
        company.addTag(3001, "Finance", "职务");
        company.tag(3001, List.of("li.na", "zhao"), List.of(2L));
    }

    public DingTalkCorp corp() {
        return corp;
    }

    public Organisation company() {
        return corp.organisation();
    }

    public DingTalkApp app() {
        return corp.app(APP_KEY);
    }
}
