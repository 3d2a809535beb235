package dev.keybridge.lib.wecom;

import dev.keybridge.lib.crawl.FakeVendor;
import dev.keybridge.lib.crawl.FakeVendor.Answer;
import dev.keybridge.lib.crawl.NoWaiting;
import dev.keybridge.lib.http.HttpSettings;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Secret;
import dev.keybridge.lib.wecom.api.WeComClient;
import dev.keybridge.lib.wecom.api.WeComClients;
import dev.keybridge.lib.wecom.api.WeComSettings;

import java.util.List;
import java.util.Map;

/** WeCom as each test writes it down, and clients for it whose waiting takes no time. */
public final class FakeWeCom implements AutoCloseable {
    private static final String PATH = "/cgi-bin/";

    /** What a request asked: query parameters, and the body under the name <code>body</code>. */
    public interface Reply {
        String to(Map<String, String> question);
    }

    private final FakeVendor server = new FakeVendor();
    private final WeComClients clients = new WeComClients(HttpSettings.DEFAULTS, WeComClients.PACE, new NoWaiting());

    public FakeWeCom() {
        on(
                "gettoken",
                question -> "{\"errcode\":0,\"errmsg\":\"ok\",\"access_token\":\"token-of-" + question.get("corpsecret")
                        + "\",\"expires_in\":7200}");
    }

    /** @param api path below <code>/cgi-bin/</code> */
    public FakeWeCom on(String api, Reply reply) {
        server.on(PATH + api, question -> Answer.ok(reply.to(question)));
        return this;
    }

    public FakeWeCom on(String api, String json) {
        return on(api, question -> json);
    }

    public FakeWeCom fails(String api, int code) {
        return on(api, error(code));
    }

    public static String error(int code) {
        return "{\"errcode\":" + code
                + ",\"errmsg\":\"linmei has 13900000001, hint: [1767225600123456789012345], from ip:"
                + " 203.0.113.7, more info at https://open.work.weixin.qq.com/devtool/query?e=" + code
                + "\",\"userlist\":[],\"dept_user\":[],\"department\":[]}";
    }

    public WeComClient client(String secret) {
        return clients.client(
                new WeComSettings(server.url() + "/", "ww0000000000000001", Secret.of(secret), ProxySettings.NONE),
                RetryPolicy.CRAWL);
    }

    public List<Map<String, String>> questions(String api) {
        return server.questions(PATH + api);
    }

    public List<FakeVendor.Call> calls() {
        return server.calls();
    }

    @Override
    public void close() {
        clients.close();
        server.close();
    }
}
