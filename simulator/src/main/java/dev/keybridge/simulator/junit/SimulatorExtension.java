package dev.keybridge.simulator.junit;

import dev.keybridge.simulator.VendorSimulator;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The simulator for one test class: listens as soon as the class is initialised, is emptied after every test (so
 * that fields of the next test instance may state a company), stops after the last one.
 *
 * <pre>{@code
 * @RegisterExtension
 * static final VendorSimulator VENDOR = SimulatorExtension.started();
 * }</pre>
 */
public final class SimulatorExtension extends VendorSimulator implements AfterEachCallback, AfterAllCallback {
    private SimulatorExtension() {
        super("127.0.0.1", 0);
    }

    public static SimulatorExtension started() {
        return new SimulatorExtension();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        reset();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }
}
