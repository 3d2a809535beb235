package dev.keybridge.simulator;

import dev.keybridge.simulator.dingtalk.DingTalkDemoCompany;
import dev.keybridge.simulator.wecom.DemoCompany;

import java.io.PrintStream;

/** The simulator as a process of its own, with one company per vendor to try things with. */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.print(Options.USAGE);
            System.exit(2);
            return;
        }
        VendorSimulator simulator = VendorSimulator.start(options.host(), options.port());
        Runtime.getRuntime().addShutdownHook(new Thread(simulator::close));
        DemoCompany.found(simulator.wecom(), options.company());
        DingTalkDemoCompany.found(simulator.dingtalk(), options.company());
        greet(simulator, System.out);
        Thread.currentThread().join();
    }

    private static void greet(VendorSimulator simulator, PrintStream out) {
        out.println("Simulator: " + simulator.baseUri() + "/");
        out.println("WeCom");
        out.println("  apiBaseUrl   " + simulator.wecom().apiBaseUrl());
        out.println("  loginBaseUrl " + simulator.wecom().loginBaseUrl());
        out.println("  oauthBaseUrl " + simulator.wecom().oauthBaseUrl());
        out.println("DingTalk");
        out.println("  apiBaseUrl       " + simulator.dingtalk().apiBaseUrl());
        out.println("  legacyApiBaseUrl " + simulator.dingtalk().legacyApiBaseUrl());
        out.println("  loginBaseUrl     " + simulator.dingtalk().loginBaseUrl());
        out.println("Corp ids, app secrets and what to try: see the page above. Ctrl-C stops it.");
        out.flush();
    }
}
