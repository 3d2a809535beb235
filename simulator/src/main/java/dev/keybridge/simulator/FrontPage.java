package dev.keybridge.simulator;

import dev.keybridge.simulator.http.Handler;
import dev.keybridge.simulator.http.Request;
import dev.keybridge.simulator.http.Response;

/** What is shown where no vendor answers. */
final class FrontPage implements Handler {
    private final VendorSimulator simulator;

    FrontPage(VendorSimulator simulator) {
        this.simulator = simulator;
    }

    @Override
    public Response answer(Request request) {
        return Response.text(
                404, "text/plain; charset=UTF-8", simulator.baseUri().toString());
    }
}
