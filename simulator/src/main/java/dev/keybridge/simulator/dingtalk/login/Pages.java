package dev.keybridge.simulator.dingtalk.login;

import dev.keybridge.simulator.page.PageSet;

/** DingTalk's sign-in pages. */
final class Pages {
    static final PageSet DINGTALK =
            new PageSet(Pages.class, "dingtalk", "web", "confirm", "corp", "code", "phone", "home", "signout");

    private Pages() {}
}
