package dev.keybridge.lib.dingtalk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.keybridge.lib.crawl.FakeVendor;
import dev.keybridge.lib.crawl.FakeVendor.Answer;
import dev.keybridge.lib.crawl.NoWaiting;
import dev.keybridge.lib.dingtalk.api.DingTalkClient;
import dev.keybridge.lib.dingtalk.api.DingTalkClients;
import dev.keybridge.lib.dingtalk.api.DingTalkSettings;
import dev.keybridge.lib.http.HttpSettings;
import dev.keybridge.lib.http.ProxySettings;
import dev.keybridge.lib.http.RetryPolicy;
import dev.keybridge.lib.http.Secret;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Both hosts of DingTalk as each test writes them down, and clients for them whose waiting takes no time. */
public final class FakeDingTalk implements AutoCloseable {
    public static final String TOKEN = "/v1.0/oauth2/accessToken";
    public static final String HEADER = "x-acs-dingtalk-access-token";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    /** What a request asked: headers, query parameters and the fields of its body, as texts. */
    public interface Reply {
        Answer to(Map<String, String> question);
    }

    public final NoWaiting tempo = new NoWaiting();

    private final FakeVendor current = new FakeVendor();
    private final FakeVendor legacy = new FakeVendor();
    private final DingTalkClients clients = new DingTalkClients(HttpSettings.DEFAULTS, DingTalkClients.PACE, tempo);

    public FakeDingTalk() {
        current(
                TOKEN,
                question ->
                        Answer.ok("{\"accessToken\":\"token-of-" + question.get("appKey") + "\",\"expireIn\":7200}"));
    }

    /** On the new host. */
    public FakeDingTalk current(String path, Reply reply) {
        current.on(path, question -> reply.to(withFields(question)));
        return this;
    }

    /** On the old host. */
    public FakeDingTalk legacy(String path, Reply reply) {
        legacy.on(path, question -> reply.to(withFields(question)));
        return this;
    }

    /**
     * Looks at a question before it is answered as before.
     *
     * @param gate may take its time; false for an answer that says that the department is out of scope
     */
    public FakeDingTalk gate(String path, Predicate<Map<String, String>> gate) {
        legacy.change(path, reply -> question -> gate.test(withFields(question)) ? reply.to(question) : error("50004"));
        return this;
    }

    /** @param result JSON */
    public FakeDingTalk legacy(String path, String result) {
        return legacy(path, question -> result(result));
    }

    public FakeDingTalk fails(String path, String code) {
        return legacy(path, question -> error(code));
    }

    public static Answer result(String json) {
        return Answer.ok("{\"errcode\":0,\"errmsg\":\"ok\",\"result\":" + json + ",\"request_id\":\"6abc0def1ghi2\"}");
    }

    /** As the old API reports it itself, with a text that must not be seen anywhere. */
    public static Answer error(String code) {
        return Answer.ok(
                "{\"errcode\":" + code + ",\"errmsg\":\"linmei 13900000001\",\"request_id\":\"6abc0def1ghi2\"}");
    }

    /** As the old API's gateway reports it. */
    public static Answer wrapped(String code, String text) {
        return Answer.ok("{\"errcode\":88,\"sub_code\":\"" + code + "\",\"sub_msg\":\"linmei 13900000001 " + text
                + "\",\"errmsg\":\"ding talk error\",\"request_id\":\"6abc0def1ghi2\"}");
    }

    /** As the new API reports it. */
    public static Answer refused(int status, String code, String more) {
        return new Answer(
                status,
                "{\"code\":\"" + code + "\",\"requestid\":\"5D0C3C2E-0000-4000-8000-000000000001\",\"message\":\"linmei"
                        + " 13900000001\"" + more + "}");
    }

    public DingTalkClient client() {
        return client(RetryPolicy.CRAWL);
    }

    public DingTalkClient client(RetryPolicy patience) {
        return client("dingapp1", patience);
    }

    public DingTalkClient client(String appKey, RetryPolicy patience) {
        return clients.client(
                new DingTalkSettings(
                        current.url(),
                        legacy.url() + "/",
                        "dingcorp1",
                        appKey,
                        Secret.of("s3cr3t-of-" + appKey),
                        ProxySettings.NONE),
                patience);
    }

    /** What was asked of a path, on whichever host. */
    public List<Map<String, String>> questions(String path) {
        FakeVendor host = path.startsWith("/v1.0/") ? current : legacy;
        return host.questions(path).stream().map(FakeDingTalk::withFields).toList();
    }

    public int calls() {
        return current.calls().size() + legacy.calls().size();
    }

    private static Map<String, String> withFields(Map<String, String> question) {
        Map<String, String> all = new HashMap<>(question);
        if (!question.get("body").isEmpty()) {
            try {
                JSON.readValue(question.get("body"), OBJECT).forEach((name, value) -> all.put(name, "" + value));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
        return all;
    }

    @Override
    public void close() {
        clients.close();
        current.close();
        legacy.close();
    }
}
