package dev.keybridge.benchmarks;

import dev.keybridge.simulator.org.OrganisationGenerator;

import java.util.ArrayList;
import java.util.List;

/** Companies of several sizes, to see whether the cost of one person stays the same, and memory after run upon run. */
final class Scale {
    private static final int PEOPLE_PER_DEPARTMENT = 20;

    /** Full syncs without changes that follow an import, to see what stays in memory: so many people's in all, and one at least. */
    private static final int REPEATED_PEOPLE = 30_000;

    private static final int REPEATED = 3;

    private final World world;
    private final Trial trial;
    private final List<Memory> memory = new ArrayList<>();
    private final List<ConsoleReads.Row> reads = new ArrayList<>();

    Scale(World world, Trial trial) {
        this.world = world;
        this.trial = trial;
    }

    /**
     * What a full garbage collection leaves.
     *
     * @param before the first import
     * @param after each run
     */
    record Memory(int people, long before, List<Long> after) {}

    void run(List<Integer> sizes) {
        for (int size : sizes) {
            VendorContender wecom =
                    new VendorContender(world.server(), Vendor.wecom(world.simulator(), "wwscale%09d".formatted(size)));
            OrganisationGenerator.of(size, 7)
                    .withDepartments(size / PEOPLE_PER_DEPARTMENT)
                    .fill(wecom.company());
            long before = world.jvm().liveMegabytes();
            List<Long> after = new ArrayList<>();
            wecom.begin("scale" + size);
            for (Work work : Work.values()) {
                trial.run(wecom, wecom.company(), work, 0);
                after.add(world.jvm().liveMegabytes());
            }
            for (int i = 0; i < repeated(size); i++) {
                trial.run(wecom, wecom.company(), Work.FULL_UNCHANGED, 0);
                after.add(world.jvm().liveMegabytes());
            }
            memory.add(new Memory(size, before, List.copyOf(after)));
            reads.add(new ConsoleReads(wecom)
                    .measure(size, wecom.company().people().get(size / 2).userid()));
        }
    }

    private static int repeated(int size) {
        return Math.max(1, Math.min(REPEATED, REPEATED_PEOPLE / size));
    }

    /** How long the console waits in each of the companies. */
    List<ConsoleReads.Row> reads() {
        return List.copyOf(reads);
    }

    List<Memory> memory() {
        return List.copyOf(memory);
    }
}
