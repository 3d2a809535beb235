package dev.keybridge.simulator.junit;

import dev.keybridge.simulator.VendorSimulator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The simulator for one test class: listens as soon as the class is initialised, starts every test empty, stops after
 * the last one.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final VendorSimulator VENDOR = SimulatorExtension.started();
 * }</pre>
 */
public final class SimulatorExtension extends VendorSimulator implements BeforeEachCallback, AfterAllCallback {
    private SimulatorExtension() {
        super("127.0.0.1", 0);
    }

    public static SimulatorExtension started() {
        return new SimulatorExtension();
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
