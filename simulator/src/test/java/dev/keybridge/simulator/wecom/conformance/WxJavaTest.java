package dev.keybridge.simulator.wecom.conformance;

import dev.keybridge.simulator.VendorSimulator;
import dev.keybridge.simulator.junit.SimulatorExtension;
import dev.keybridge.simulator.wecom.TestCorp;
import dev.keybridge.simulator.wecom.WeComFault;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.Visitor;
import dev.keybridge.simulator.wecom.session.LoginKind;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.cp.api.WxCpService;
import me.chanjar.weixin.cp.api.impl.WxCpServiceImpl;
import me.chanjar.weixin.cp.bean.WxCpAgent;
import me.chanjar.weixin.cp.bean.WxCpDepart;
import me.chanjar.weixin.cp.bean.WxCpOauth2UserInfo;
import me.chanjar.weixin.cp.bean.WxCpTag;
import me.chanjar.weixin.cp.bean.WxCpTagGetResult;
import me.chanjar.weixin.cp.bean.WxCpUser;
import me.chanjar.weixin.cp.bean.WxCpUserDetail;
import me.chanjar.weixin.cp.bean.user.WxCpDeptUserResult;
import me.chanjar.weixin.cp.config.impl.WxCpDefaultConfigImpl;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import java.util.List;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

/** Somebody else's client, WxJava, understands the simulator. */
final class WxJavaTest {
    @RegisterExtension
    static final VendorSimulator VENDOR = SimulatorExtension.started();

    private final TestCorp corp = new TestCorp(VENDOR.wecom());

    private static WxCpService client(App app) {
        WxCpDefaultConfigImpl config = new WxCpDefaultConfigImpl();
        config.setBaseApiUrl(VENDOR.wecom().apiBaseUrl());
        config.setCorpId(app.corpId());
        config.setCorpSecret(app.secret());
        config.setAgentId((int) app.agentId());
        WxCpService service = new WxCpServiceImpl();
        service.setWxCpConfigStorage(config);
        return service;
    }

    private String code(String userid, LoginKind kind) {
        return VENDOR.wecom().issueCode(TestCorp.ID, corp.trimmed().agentId(), userid, kind);
    }

    @Test
    @DisplayName("it gets a token, keeps it, and gets another when WeCom drops the first")
    void token() throws WxErrorException {
        WxCpService client = client(corp.old());
        String token = client.getAccessToken();
        assertThat(client.getAccessToken(true)).isEqualTo(token);
        VENDOR.wecom().fault(WeComFault.droppedTokens().on("/cgi-bin/user/get"));
        assertThat(client.getUserService().getById("li.na").getName()).isEqualTo("李娜");
        assertThat(client.getAccessToken()).isNotEqualTo(token);
    }

    @Test
    @DisplayName("it sees a refused secret as error 40001")
    void refusedSecret() {
        VENDOR.wecom().fault(WeComFault.tokenRefused());
        assertThatThrownBy(() -> client(corp.old()).getAccessToken())
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        error -> assertThat(error.getError().getErrorCode()).isEqualTo(40001));
    }

    @Test
    @DisplayName("it signs members in by QR code, with consent, and tells outsiders apart")
    void login() throws WxErrorException {
        WxCpService client = client(corp.trimmed());
        WxCpOauth2UserInfo member = client.getOauth2Service().getAuthUserInfo(code("Wang.Lei", LoginKind.WEB));
        assertThat(member.getUserId()).isEqualTo("Wang.Lei");
        assertThat(member.getUserTicket()).isNull();
        String stranger = VENDOR.wecom()
                .issueCode(TestCorp.ID, corp.trimmed().agentId(), Visitor.externalContact(), LoginKind.WEB);
        WxCpOauth2UserInfo outsider = client.getOauth2Service().getAuthUserInfo(stranger);
        assertThat(outsider.getUserId()).isNull();
        assertThat(outsider.getOpenId()).isNotEmpty();
        assertThat(outsider.getExternalUserId()).isNotEmpty();
        WxCpOauth2UserInfo consented =
                client.getOauth2Service().getAuthUserInfo(code("li.na", LoginKind.IN_APP_PRIVATE));
        WxCpUserDetail detail = client.getOauth2Service().getUserDetail(consented.getUserTicket());
        assertThat(detail.getMobile()).isEqualTo("13800000001");
        assertThat(detail.getGender()).isEqualTo("2");
        assertThat(detail.getBizMail()).isEqualTo("lina@corp.example");
    }

    @Test
    @DisplayName("it signs members in by the old path too")
    void legacyLogin() throws WxErrorException {
        WxCpOauth2UserInfo info =
                client(corp.trimmed()).getOauth2Service().getUserInfo(code("li.na", LoginKind.IN_APP_PRIVATE));
        assertThat(info.getUserId()).isEqualTo("li.na");
        assertThat(info.getExpiresIn()).isEqualTo("1800");
        assertThat(info.getUserTicket()).isNotEmpty();
    }

    @Test
    @DisplayName("it reads a member with all fields")
    void member() throws WxErrorException {
        WxCpUser user = client(corp.old()).getUserService().getById("LI.NA");
        assertThat(user.getUserId()).isEqualTo("li.na");
        assertThat(user.getDepartIds()).containsExactly(2L);
        assertThat(user.getOrders()).containsExactly(10);
        assertThat(user.getIsLeaderInDept()).containsExactly(1);
        assertThat(user.getDirectLeader()).containsExactly("boss");
        assertThat(user.getMobile()).isEqualTo("13800000001");
        assertThat(user.getGender().getGenderName()).isEqualTo("女");
        assertThat(user.getMainDepartment()).isEqualTo("2");
        assertThat(user.getStatus()).isEqualTo(1);
        assertThat(user.getExtAttrs())
                .extracting(WxCpUser.Attr::getName, WxCpUser.Attr::getTextValue)
                .containsExactly(tuple("工号", "E1001"));
    }

    @Test
    @DisplayName("it lists members of a department, with and without what is below")
    void members() throws WxErrorException {
        WxCpService client = client(corp.trimmed());
        assertThat(client.getUserService().listByDepartment(2L, false, null))
                .extracting(WxCpUser::getUserId)
                .containsExactly("li.na", "Wang.Lei");
        assertThat(client.getUserService().listByDepartment(1L, true, null)).hasSize(4);
        assertThat(client.getUserService().listSimpleByDepartment(3L, false, null))
                .extracting(WxCpUser::getName)
                .containsExactly("王磊");
    }

    @Test
    @DisplayName("it pages through all ids with the contact-sync secret")
    void listId() throws WxErrorException {
        WxCpService client = client(corp.sync());
        WxCpDeptUserResult first = client.getUserService().getUserListId(null, 3);
        WxCpDeptUserResult second = client.getUserService().getUserListId(first.getNextCursor(), 3);
        assertThat(List.of(first.getDeptUser().size(), second.getDeptUser().size()))
                .containsExactly(3, 2);
        assertThat(second.getDeptUser().get(1).getUserId()).isEqualTo("zhao");
        assertThat(second.getNextCursor()).isEmpty();
    }

    @Test
    @DisplayName("it reads departments as a tree, as ids, and one by one")
    void departments() throws WxErrorException {
        List<WxCpDepart> tree = client(corp.old()).getDepartmentService().list(null);
        assertThat(tree).extracting(WxCpDepart::getId).containsExactly(1L, 2L, 3L, 4L);
        assertThat(tree.get(1).getDepartmentLeader()).containsExactly("li.na");
        assertThat(client(corp.sync()).getDepartmentService().simpleList(2L))
                .extracting(WxCpDepart::getParentId)
                .containsExactly(1L, 2L);
        WxCpDepart one = client(corp.old()).getDepartmentService().get(3L);
        assertThat(one.getName()).isEqualTo("Backend");
    }

    @Test
    @DisplayName("it reads tags")
    void tags() throws WxErrorException {
        corp.company().addTag(5, "轮值");
        corp.company().tag(5, List.of("zhao"), List.of(3L));
        WxCpService client = client(corp.old());
        assertThat(client.getTagService().listAll())
                .extracting(WxCpTag::getName)
                .containsExactly("轮值");
        WxCpTagGetResult tag = client.getTagService().get("5");
        assertThat(tag.getTagname()).isEqualTo("轮值");
        assertThat(tag.getUserlist()).extracting(WxCpUser::getUserId).containsExactly("zhao");
        assertThat(tag.getPartylist()).containsExactly(3);
    }

    @Test
    @DisplayName("it reads what is set for the app")
    void agent() throws WxErrorException {
        corp.trimmed().name("Keybridge").visibleDepartments(2L);
        WxCpAgent agent = client(corp.trimmed()).getAgentService().get(1000002);
        assertThat(agent.getName()).isEqualTo("Keybridge");
        assertThat(agent.getAllowParties().getPartyIds()).containsExactly(2L);
    }

    @Test
    @DisplayName("it sees the vendor's error numbers")
    void errors() {
        corp.trimmed().trustIps("203.0.113.7");
        assertThatThrownBy(() -> client(corp.trimmed()).getUserService().getById("li.na"))
                .isInstanceOfSatisfying(
                        WxErrorException.class,
                        error -> assertThat(error.getError().getErrorCode()).isEqualTo(60020));
    }
}
