package dev.keybridge.simulator.wecom.login;

import dev.keybridge.simulator.page.PageProblem;
import dev.keybridge.simulator.wecom.corp.App;
import dev.keybridge.simulator.wecom.corp.AppKind;
import dev.keybridge.simulator.wecom.corp.Corp;

import java.util.Optional;

/** Finds the app that a page is opened for. */
final class Agents {
    private Agents() {}

    /** @throws PageProblem if there is no such app or nobody can sign in with it */
    static App find(Corp corp, String agentId) {
        return number(agentId)
                .flatMap(corp::findApp)
                .filter(app -> app.kind() != AppKind.CONTACT_SYNC && !app.isDisabled())
                .orElseThrow(() -> new PageProblem("agentid"));
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException notANumber) {
            return Optional.empty();
        }
    }
}
