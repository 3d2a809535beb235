package dev.keybridge.simulator.wecom;

import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Corp;

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
public final class TestCorp {
    public static final String ID = "wwtest0000000001";

    private final Corp corp;

    public TestCorp(WeComVendor vendor) {
        corp = vendor.corp(ID);
        Organisation company = corp.organisation();
        company.renameDepartment(1, "Example");
        company.addDepartment(2, "Engineering", 1);
        company.addDepartment(3, "Backend", 2);
        company.addDepartment(4, "Sales", 1);
        company.join("boss", person -> person.name("老板"));
        company.join(
                "li.na",
                person -> person.name("李娜")
                        .in(2, 10, true)
                        .directLeaders("boss")
                        .mobile("13800000001")
                        .email("li.na@example.com")
                        .bizMail("lina@corp.example")
                        .gender("2")
                        .avatar("https://img.example/li.na.png")
                        .detail("qr_code", "https://img.example/li.na-card.png")
                        .address("Sample Road 1")
                        .position("工程师")
                        .alias("Na")
                        .telephone("010-5550000")
                        .attribute("工号", "E1001"));
        company.join(
                "Wang.Lei", person -> person.name("王磊").in(2).in(3, 5, false).mainDepartment(3));
        company.join("zhao", person -> person.name("赵").in(4));
        company.leadDepartment(2, "li.na");
    }

    public Organisation company() {
        return corp.organisation();
    }

    public App sync() {
        return corp.contactSync();
    }

    public App old() {
        return corp.app(1000003, AppKind.SELF_BUILT_OLD);
    }

    public App trimmed() {
        return corp.app(1000002, AppKind.SELF_BUILT_NEW);
    }
}
