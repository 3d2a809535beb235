package dev.keybridge.simulator.dingtalk.api;

import dev.keybridge.simulator.dingtalk.corp.DingTalkVisitor;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.dingtalk.corp.UnionIds;
import dev.keybridge.simulator.dingtalk.directory.MemberJson;
import dev.keybridge.simulator.dingtalk.directory.Mobile;
import dev.keybridge.simulator.dingtalk.rules.DingTalkOpenPoint;
import dev.keybridge.simulator.dingtalk.session.LoginGrant;
import dev.keybridge.simulator.org.Detail;
import dev.keybridge.simulator.org.Person;
import dev.keybridge.simulator.org.PersonStatus;
import dev.keybridge.simulator.session.Codes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One employee, found by code, union id, mobile or userid. */
final class EmployeeCalls {
    private static final int EMPLOYEE = 0;
    private static final int EXTERNAL_CONTACT = 1;

    private EmployeeCalls() {}

    static List<ApiMethod> all() {
        return List.of(
                ApiMethod.forApp(
                        "POST", "/topapi/v2/user/getuserinfo", Permission.IN_APP_LOGIN, EmployeeCalls::byJsapiCode),
                ApiMethod.forApp("POST", "/topapi/user/getbyunionid", Permission.MEMBER, EmployeeCalls::byUnionId),
                ApiMethod.forApp("POST", "/topapi/v2/user/get", Permission.MEMBER, EmployeeCalls::get),
                ApiMethod.forApp(
                        "POST", "/topapi/v2/user/getbymobile", Permission.MEMBER_BY_MOBILE, EmployeeCalls::byMobile),
                ApiMethod.forApp("POST", "/topapi/user/count", Permission.MEMBER, EmployeeCalls::count),
                ApiMethod.forApp("POST", "/topapi/user/listadmin", Permission.MEMBER, EmployeeCalls::admins));
    }

    private static Map<String, Object> byJsapiCode(ApiCall call) {
        String text = call.fields().required("code", 41026);
        Codes<LoginGrant> codes = call.state().jsapiCodes();
        Codes.Code<LoginGrant> code = codes.find(text).orElseThrow(() -> ApiError.number(40078));
        if (code.grant().app() != call.app() || codes.hasExpired(code) || !codes.use(text)) {
            throw ApiError.number(40078);
        }
        boolean ofThisCorp = code.grant().visitor() instanceof DingTalkVisitor.Member member
                && member.corpId().equals(call.app().corpId());
        Person person =
                code.grant().member(call.state()).filter(one -> ofThisCorp).orElseThrow(() -> ApiError.number(40079));
        String unionId = UnionIds.of(call.app(), person);
        int level = person.detail(Detail.ADMIN_LEVEL).map(Integer::valueOf).orElse(0);
        return Json.result(Json.object(
                "userid",
                person.userid(),
                "name",
                person.name(),
                "device_id",
                "simulated" + Math.abs(person.userid().hashCode()),
                "sys",
                level > 0,
                "sys_level",
                level,
                "unionid",
                unionId.isEmpty() ? null : unionId,
                "associated_unionid",
                UnionIds.openId(call.app(), "associated/" + person.human())));
    }

    private static Map<String, Object> byUnionId(ApiCall call) {
        String unionId = call.fields().required("unionid", 400002);
        if (DingTalkVisitor.externalContact() instanceof DingTalkVisitor.ExternalContact contact
                && UnionIds.of(call.app(), contact.human()).equals(unionId)) {
            return Json.result(Json.object("contact_type", EXTERNAL_CONTACT, "userid", contact.userid()));
        }
        boolean everybody = call.is(DingTalkOpenPoint.UNION_ID_OUT_OF_SCOPE, "found");
        return call.corp().members().stream()
                .filter(person -> UnionIds.of(call.app(), person).equals(unionId))
                .filter(person -> !call.hides(person) && !call.isEmptied())
                .filter(person -> everybody || call.visibility().sees(person))
                .findFirst()
                .map(person -> Json.result(Json.object("contact_type", EMPLOYEE, "userid", person.userid())))
                .orElseThrow(() -> ApiError.number(60121));
    }

    private static Map<String, Object> get(ApiCall call) {
        Person person = call.visibleMember(call.fields().required("userid", 400002));
        return Json.result(new MemberJson(call.corp(), call.app(), call.state().openPoints()).full(person));
    }

    private static Map<String, Object> byMobile(ApiCall call) {
        String mobile = call.fields().required("mobile", 40104);
        return call.corp().members().stream()
                .filter(person -> hasMobile(person, mobile))
                .filter(person -> !call.hides(person) && call.visibility().sees(person))
                .findFirst()
                .map(person -> Json.result(Json.object("userid", person.userid())))
                .orElseThrow(() -> ApiError.number(60121));
    }

    private static boolean hasMobile(Person person, String wanted) {
        Optional<Mobile> mobile = Mobile.of(person);
        return mobile.isPresent()
                && (wanted.equals(mobile.get().number())
                        || wanted.equals("+" + mobile.get().stateCode() + "-"
                                + mobile.get().number()));
    }

    private static Map<String, Object> count(ApiCall call) {
        boolean onlyActive = call.fields().flag("only_active");
        long count = call.corp().members().stream()
                .filter(person -> !onlyActive || person.status() != PersonStatus.NOT_ACTIVATED)
                .count();
        return Json.result(Json.object("count", count));
    }

    private static Map<String, Object> admins(ApiCall call) {
        return Json.result(call.corp().members().stream()
                .filter(person -> person.detail(Detail.ADMIN_LEVEL).isPresent())
                .map(person -> Json.object(
                        "userid",
                        person.userid(),
                        "sys_level",
                        Integer.parseInt(person.detail(Detail.ADMIN_LEVEL).get())))
                .toList());
    }
}
