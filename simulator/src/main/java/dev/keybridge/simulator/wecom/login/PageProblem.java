package dev.keybridge.simulator.wecom.login;

/** A page cannot go on; the person sees why. */
final class PageProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param name the end of a key {@code wecom.problem.…} */
    PageProblem(String name) {
        super(name, null, false, false);
    }

    String name() {
        return getMessage();
    }
}
