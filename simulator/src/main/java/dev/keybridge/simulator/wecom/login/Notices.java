package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;
import dev.keybridge.simulator.page.PageProblem;

/** Where the app's browser lands when the redirect does not go to the trusted domain. */
final class Notices implements Handler {
    static final String PATH = "/wwopen/uriconfirm";

    @Override
    public Response answer(Request request) {
        boolean domain =
                request.path().equals(PATH) && request.query().get("err_type").equals("domain_err");
        return Pages.WECOM.problem(
                new PageProblem(domain ? "domain_err" : "unknown_page"), Pages.WECOM.textsForApp(request));
    }
}
