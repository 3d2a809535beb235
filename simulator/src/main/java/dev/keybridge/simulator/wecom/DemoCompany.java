package dev.keybridge.simulator.wecom;

import dev.keybridge.simulator.org.OrganisationGenerator;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Corp;

/** A company to try things with: always the same ids and secrets, so that a realm set up once fits at every start. */
public final class DemoCompany {
    public static final String CORP_ID = "ww0000000000000001";
    /** A self-built app as an administrator would create it today: trimmed fields. */
    public static final long APP = 1000002;
    /** A self-built app from before 2022-06-20: all fields. */
    public static final long OLD_APP = 1000003;

    private DemoCompany() {}

    public static Corp found(WeComVendor vendor, OrganisationGenerator generator) {
        Corp corp = vendor.corp(CORP_ID);
        corp.organisation().renameDepartment(1, "示例公司 Example Ltd");
        corp.app(APP, AppKind.SELF_BUILT_NEW).name("Keybridge");
        corp.app(OLD_APP, AppKind.SELF_BUILT_OLD).name("Keybridge (2021)");
        corp.contactSync();
        generator.fill(corp.organisation());
        return corp;
    }
}
