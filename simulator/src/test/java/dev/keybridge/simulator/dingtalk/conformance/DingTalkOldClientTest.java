package dev.keybridge.simulator.dingtalk.conformance;

import com.dingtalk.api.DefaultDingTalkClient;
import com.dingtalk.api.request.OapiAuthScopesRequest;
import com.dingtalk.api.request.OapiGettokenRequest;
import com.dingtalk.api.request.OapiRoleGetroleRequest;
import com.dingtalk.api.request.OapiRoleGetrolegroupRequest;
import com.dingtalk.api.request.OapiRoleListRequest;
import com.dingtalk.api.request.OapiRoleSimplelistRequest;
import com.dingtalk.api.request.OapiUserCountRequest;
import com.dingtalk.api.request.OapiUserGetbyunionidRequest;
import com.dingtalk.api.request.OapiUserListadminRequest;
import com.dingtalk.api.request.OapiUserListidRequest;
import com.dingtalk.api.request.OapiUserListsimpleRequest;
import com.dingtalk.api.request.OapiV2DepartmentGetRequest;
import com.dingtalk.api.request.OapiV2DepartmentListparentbydeptRequest;
import com.dingtalk.api.request.OapiV2DepartmentListparentbyuserRequest;
import com.dingtalk.api.request.OapiV2DepartmentListsubRequest;
import com.dingtalk.api.request.OapiV2DepartmentListsubidRequest;
import com.dingtalk.api.request.OapiV2UserGetRequest;
import com.dingtalk.api.request.OapiV2UserGetbymobileRequest;
import com.dingtalk.api.request.OapiV2UserGetuserinfoRequest;
import com.dingtalk.api.request.OapiV2UserListRequest;
import com.dingtalk.api.response.OapiAuthScopesResponse;
import com.dingtalk.api.response.OapiGettokenResponse;
import com.dingtalk.api.response.OapiRoleListResponse;
import com.dingtalk.api.response.OapiV2DepartmentGetResponse;
import com.dingtalk.api.response.OapiV2DepartmentListsubResponse;
import com.dingtalk.api.response.OapiV2UserGetResponse;
import com.dingtalk.api.response.OapiV2UserGetuserinfoResponse;
import com.dingtalk.api.response.OapiV2UserListResponse;
import com.taobao.api.ApiException;
import com.taobao.api.TaobaoRequest;
import com.taobao.api.TaobaoResponse;
import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.dingtalk.DingTalkFault;
import dev.keybridge.simulator.dingtalk.TestDingTalkCorp;
import dev.keybridge.simulator.dingtalk.corp.Permission;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.org.Detail;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import static org.assertj.core.api.Assertions.assertThat;

/** DingTalk's own client of the old host understands the simulator. It sends JSON with numbers as text. */
final class DingTalkOldClientTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestDingTalkCorp corp = new TestDingTalkCorp(VENDOR.dingtalk());

    private static <T extends TaobaoResponse> T call(String path, TaobaoRequest<T> request, String token)
            throws ApiException {
        return new DefaultDingTalkClient(VENDOR.dingtalk().legacyApiBaseUrl() + path).execute(request, token);
    }

    private <T extends TaobaoResponse> T call(String path, TaobaoRequest<T> request) throws ApiException {
        T response = call(path, request, token());
        assertThat(response.getErrorCode()).isEqualTo("0");
        return response;
    }

    private String token() throws ApiException {
        OapiGettokenRequest request = new OapiGettokenRequest();
        request.setAppkey(corp.app().appKey());
        request.setAppsecret(corp.app().secret());
        request.setHttpMethod("GET");
        OapiGettokenResponse response = call("/gettoken", request, null);
        assertThat(response.getErrcode()).isZero();
        assertThat(response.getExpiresIn()).isEqualTo(7200);
        return response.getAccessToken();
    }

    private static OapiV2UserGetRequest user(String userid) {
        OapiV2UserGetRequest request = new OapiV2UserGetRequest();
        request.setUserid(userid);
        return request;
    }

    @Test
    @DisplayName("it reads an employee with all fields in their types")
    void employee() throws ApiException {
        OapiV2UserGetResponse.UserGetResponse user =
                call("/topapi/v2/user/get", user("li.na")).getResult();
        assertThat(user.getUserid()).isEqualTo("li.na");
        assertThat(user.getUnionid()).isEqualTo(corp.corp().unionId(corp.app(), "li.na"));
        assertThat(user.getName()).isEqualTo("李娜");
        assertThat(user.getStateCode() + user.getMobile()).isEqualTo("8613800000001");
        assertThat(user.getEmail()).isEqualTo("li.na@example.com");
        assertThat(user.getOrgEmail()).isEqualTo("lina@corp.example");
        assertThat(user.getJobNumber()).isEqualTo("0042");
        assertThat(user.getTitle()).isEqualTo("工程师");
        assertThat(user.getWorkPlace()).isEqualTo("杭州");
        assertThat(user.getRemark()).isEqualTo("works at night");
        assertThat(user.getExtension()).isEqualTo("{\"badge\":\"A7\"}");
        assertThat(user.getHiredDate()).isEqualTo(1700000000000L);
        assertThat(user.getManagerUserid()).isEqualTo("boss");
        assertThat(user.getDeptIdList()).containsExactly(2L);
        assertThat(user.getDeptOrderList().get(0).getOrder()).isEqualTo(176292748870660512L);
        assertThat(user.getLeaderInDept().get(0).getLeader()).isTrue();
        assertThat(user.getRoleList().get(0).getName()).isEqualTo("Finance");
        assertThat(user.getActive()).isTrue();
        assertThat(user.getExclusiveAccount()).isFalse();
        corp.company()
                .change(
                        "zhao",
                        person -> person.detail(Detail.EXCLUSIVE_ACCOUNT, "sso").mobile(null));
        OapiV2UserGetResponse.UserGetResponse exclusive =
                call("/topapi/v2/user/get", user("zhao")).getResult();
        assertThat(exclusive.getExclusiveAccountType()).isEqualTo("sso");
        assertThat(exclusive.getLoginId()).isEqualTo("zhao");
        assertThat(exclusive.getMobile()).isNull();
    }

    @Test
    @DisplayName("it pages through the members of a department, with fields, names and ids")
    void members() throws ApiException {
        OapiV2UserListRequest request = new OapiV2UserListRequest();
        request.setDeptId(2L);
        request.setCursor(0L);
        request.setSize(1L);
        OapiV2UserListResponse.PageResult page =
                call("/topapi/v2/user/list", request).getResult();
        assertThat(page.getHasMore()).isTrue();
        assertThat(page.getList().get(0).getDeptOrder()).isEqualTo(176292748870660512L);
        assertThat(page.getList().get(0).getLeader()).isTrue();
        request.setCursor(page.getNextCursor());
        page = call("/topapi/v2/user/list", request).getResult();
        assertThat(page.getHasMore()).isFalse();
        assertThat(page.getNextCursor()).isNull();
        assertThat(page.getList().get(0).getUserid()).isEqualTo("Wang.Lei");
        OapiUserListsimpleRequest simple = new OapiUserListsimpleRequest();
        simple.setDeptId(2L);
        simple.setCursor(0L);
        simple.setSize(100L);
        assertThat(call("/topapi/user/listsimple", simple).getResult().getList())
                .hasSize(2);
        OapiUserListidRequest ids = new OapiUserListidRequest();
        ids.setDeptId(2L);
        assertThat(call("/topapi/user/listid", ids).getResult().getUseridList())
                .containsExactlyInAnyOrder("li.na", "Wang.Lei");
    }

    @Test
    @DisplayName("it walks departments down and up")
    void departments() throws ApiException {
        OapiV2DepartmentListsubRequest below = new OapiV2DepartmentListsubRequest();
        below.setDeptId(1L);
        assertThat(call("/topapi/v2/department/listsub", below).getResult())
                .extracting(OapiV2DepartmentListsubResponse.DeptBaseResponse::getName)
                .containsExactly("Engineering", "Sales");
        OapiV2DepartmentListsubidRequest ids = new OapiV2DepartmentListsubidRequest();
        ids.setDeptId(2L);
        assertThat(call("/topapi/v2/department/listsubid", ids).getResult().getDeptIdList())
                .containsExactly(3L);
        OapiV2DepartmentGetRequest get = new OapiV2DepartmentGetRequest();
        get.setDeptId(2L);
        OapiV2DepartmentGetResponse.DeptGetResponse department =
                call("/topapi/v2/department/get", get).getResult();
        assertThat(department.getParentId()).isEqualTo(1);
        assertThat(department.getDeptManagerUseridList()).containsExactly("li.na");
        OapiV2DepartmentListparentbydeptRequest up = new OapiV2DepartmentListparentbydeptRequest();
        up.setDeptId(3L);
        assertThat(call("/topapi/v2/department/listparentbydept", up)
                        .getResult()
                        .getParentIdList())
                .containsExactly(3L, 2L, 1L);
        OapiV2DepartmentListparentbyuserRequest upOfUser = new OapiV2DepartmentListparentbyuserRequest();
        upOfUser.setUserid("Wang.Lei");
        assertThat(call("/topapi/v2/department/listparentbyuser", upOfUser)
                        .getResult()
                        .getParentList())
                .hasSize(2);
    }

    @Test
    @DisplayName("it reads roles, their groups and their holders")
    void roles() throws ApiException {
        OapiRoleListRequest list = new OapiRoleListRequest();
        list.setSize(20L);
        list.setOffset(0L);
        OapiRoleListResponse.OpenRoleGroup group =
                call("/topapi/role/list", list).getResult().getList().get(0);
        assertThat(group.getName()).isEqualTo("职务");
        assertThat(group.getRoles().get(0).getName()).isEqualTo("Finance");
        OapiRoleSimplelistRequest holders = new OapiRoleSimplelistRequest();
        holders.setRoleId(group.getRoles().get(0).getId());
        holders.setSize(100L);
        holders.setOffset(0L);
        assertThat(call("/topapi/role/simplelist", holders).getResult().getList())
                .extracting(holder -> holder.getUserid())
                .containsExactly("li.na", "zhao");
        OapiRoleGetroleRequest one = new OapiRoleGetroleRequest();
        one.setRoleId(3001L);
        assertThat(call("/topapi/role/getrole", one).getRole().getGroupId()).isEqualTo(group.getGroupId());
        OapiRoleGetrolegroupRequest oneGroup = new OapiRoleGetrolegroupRequest();
        oneGroup.setGroupId(group.getGroupId());
        assertThat(call("/topapi/role/getrolegroup", oneGroup).getRoleGroup().getGroupName())
                .isEqualTo("职务");
    }

    @Test
    @DisplayName("it finds employees by union id, JSAPI code and mobile, counts them and knows the administrators")
    void lookups() throws ApiException {
        OapiUserGetbyunionidRequest byUnionId = new OapiUserGetbyunionidRequest();
        byUnionId.setUnionid(corp.corp().unionId(corp.app(), "li.na"));
        assertThat(call("/topapi/user/getbyunionid", byUnionId).getResult().getUserid())
                .isEqualTo("li.na");
        assertThat(call("/topapi/user/getbyunionid", byUnionId).getResult().getContactType())
                .isZero();
        OapiV2UserGetuserinfoRequest byCode = new OapiV2UserGetuserinfoRequest();
        byCode.setCode(VENDOR.dingtalk().issueJsapiCode(corp.app(), "boss"));
        OapiV2UserGetuserinfoResponse.UserGetByCodeResponse boss =
                call("/topapi/v2/user/getuserinfo", byCode).getResult();
        assertThat(boss.getUserid()).isEqualTo("boss");
        assertThat(boss.getSys()).isTrue();
        assertThat(boss.getSysLevel()).isEqualTo(1);
        OapiV2UserGetbymobileRequest byMobile = new OapiV2UserGetbymobileRequest();
        byMobile.setMobile("13800000001");
        assertThat(call("/topapi/v2/user/getbymobile", byMobile).getResult().getUserid())
                .isEqualTo("li.na");
        OapiUserCountRequest count = new OapiUserCountRequest();
        count.setOnlyActive(false);
        assertThat(call("/topapi/user/count", count).getResult().getCount()).isEqualTo(4);
        assertThat(call("/topapi/user/listadmin", new OapiUserListadminRequest())
                        .getResult()
                        .get(0)
                        .getUserid())
                .isEqualTo("boss");
    }

    @Test
    @DisplayName("it reads the contact scope")
    void scopes() throws ApiException {
        corp.app().visibleDepartments(2L, 4L);
        OapiAuthScopesRequest request = new OapiAuthScopesRequest();
        request.setHttpMethod("GET");
        OapiAuthScopesResponse scopes = call("/auth/scopes", request);
        assertThat(scopes.getAuthOrgScopes().getAuthedDept()).containsExactly(2L, 4L);
        assertThat(scopes.getAuthUserField()).contains("name", "mobile");
    }

    @Test
    @DisplayName("it understands refusals with their sub codes")
    void refusals() throws ApiException {
        String token = token();
        OapiV2UserGetResponse invalid = call("/topapi/v2/user/get", user("li.na"), "unknown");
        assertThat(invalid.getErrcode()).isEqualTo(88);
        assertThat(invalid.getSubCode()).isEqualTo("40014");
        assertThat(call("/topapi/v2/user/get", user("nobody"), token).getErrcode())
                .isEqualTo(60121);
        VENDOR.dingtalk().fault(DingTalkFault.throttled());
        assertThat(call("/topapi/v2/user/get", user("li.na"), token).getSubCode())
                .isEqualTo("90018");
        VENDOR.dingtalk().fault(Fault.error(-1));
        assertThat(call("/topapi/v2/user/get", user("li.na"), token).getErrcode())
                .isEqualTo(-1);
        corp.app().revoke(Permission.MEMBER);
        assertThat(call("/topapi/v2/user/get", user("li.na"), token).getSubCode())
                .isEqualTo("60011");
        OapiAuthScopesRequest scopes = new OapiAuthScopesRequest();
        scopes.setHttpMethod("GET");
        assertThat(call("/auth/scopes", scopes, "unknown").getErrcode()).isEqualTo(40014);
    }
}
