package dev.keybridge.simulator.dingtalk;

import dev.keybridge.simulator.dingtalk.corp.DingTalkCorp;
import dev.keybridge.simulator.org.OrganisationGenerator;

/** A company to try things with: with mailboxes of its own and always the same ids and secrets, so that a realm set up once fits at every start. */
public final class DingTalkDemoCompany {
    public static final String CORP_ID = "ding00000000000000000001";
    /** An internal app with every permission point. */
    public static final String APP_KEY = "dingdemoapp000000001";

    private static final String MAIL_DOMAIN = "sample.example";

    private DingTalkDemoCompany() {}

    public static DingTalkCorp found(DingTalkVendor vendor, OrganisationGenerator generator) {
        DingTalkCorp corp = vendor.corp(CORP_ID);
        corp.organisation().renameDepartment(1, "样例集团 Sample Group");
        corp.app(APP_KEY).name("Keybridge");
        generator.withMailDomain(MAIL_DOMAIN).fill(corp.organisation());
        return corp;
    }
}
