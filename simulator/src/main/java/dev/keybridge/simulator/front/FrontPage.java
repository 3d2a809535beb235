package dev.keybridge.simulator.front;

import dev.keybridge.simulator.control.LocalHost;
import dev.keybridge.simulator.dingtalk.DingTalkVendor;
import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.page.Layout;
import dev.keybridge.simulator.page.Template;
import dev.keybridge.simulator.page.Texts;
import dev.keybridge.simulator.wecom.WeComVendor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what is simulated, with which companies, and how to change it. */
public final class FrontPage implements Handler {
    private static final Map<String, Texts> TEXTS = Texts.load(FrontPage.class);
    private static final Template FRONT = Template.load(FrontPage.class, "front.html");

    private final WeComVendor wecom;
    private final DingTalkVendor dingtalk;
    private final List<String> routes;

    /** @param routes of the control API */
    public FrontPage(WeComVendor wecom, DingTalkVendor dingtalk, List<String> routes) {
        this.wecom = wecom;
        this.dingtalk = dingtalk;
        this.routes = List.copyOf(routes);
    }

    @Override
    public Response answer(Request request) {
        if (!request.path().equals("/") || !LocalHost.isMeant(request)) {
            return Response.text(
                    404, "text/plain; charset=UTF-8", "No vendor answers here; see / for what is simulated.\n");
        }
        String lang = request.query()
                .find("lang")
                .orElse(request.header("Accept-Language").orElse("en"));
        boolean chinese = lang.startsWith("zh");
        Texts texts = TEXTS.get(chinese ? "zh" : "en");
        Map<String, String> values = new HashMap<>(texts.all());
        values.put("otherLanguage", chinese ? "en" : "zh");
        values.put("vendors", new WeComCard(wecom, texts).html() + new DingTalkCard(dingtalk, texts).html());
        values.put("routes", String.join("\n", routes));
        values.put(
                "unexpected",
                Stream.of(wecom, dingtalk)
                        .flatMap(vendor -> vendor.unexpected().stream())
                        .collect(Collectors.joining("\n")));
        return Layout.page(texts.language(), texts.get("simulator.title"), FRONT.fill(values));
    }
}
