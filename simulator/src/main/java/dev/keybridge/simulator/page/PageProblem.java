package dev.keybridge.simulator.page;

/** A page cannot go on; the person sees why. */
public final class PageProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param name the end of a key {@code ….problem.…} in the vendor's texts */
    public PageProblem(String name) {
        super(name, null, false, false);
    }

    public String name() {
        return getMessage();
    }
}
