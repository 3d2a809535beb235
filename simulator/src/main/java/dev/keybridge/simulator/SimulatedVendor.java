package dev.keybridge.simulator;

import dev.keybridge.simulator.calls.CallLog;
import dev.keybridge.simulator.fault.Fault;
import dev.keybridge.simulator.rules.OpenPoints;

import java.util.List;
import java.util.Map;

/** What every simulated vendor has, whatever it is called. */
public interface SimulatedVendor {
    void fault(Fault fault);

    void clearFaults();

    /** The faults that can still hit. */
    List<Fault> faults();

    /** All tokens become invalid before their time. */
    void dropTokens();

    OpenPoints<?> openPoints();

    CallLog calls();

    /** Requests that the vendor's API would not understand, each with the nearest that exists. */
    List<String> unexpected();

    /** The simulated paths of the API, each with its verb. */
    Map<String, String> paths();

    /** Forgets companies, tokens, codes, faults, open points, limits and calls. */
    void reset();
}
