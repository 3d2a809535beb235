package dev.keybridge.lib.wecom.directory;

import dev.keybridge.lib.crawl.Findings;
import dev.keybridge.lib.crawl.ParallelReads;
import dev.keybridge.lib.directory.ReadFailure.What;
import dev.keybridge.lib.http.VendorException;
import dev.keybridge.lib.wecom.api.WeComAgent;
import dev.keybridge.lib.wecom.api.WeComClient;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the app's administrator has granted to it (可见范围), as far as it is known.
 *
 * @param agent empty when the agent id is not configured or WeCom did not tell
 * @param people everybody granted one by one or by a tag, as the vendor spells them
 */
record Grants(Optional<WeComAgent> agent, List<String> people) {
    static Grants read(
            WeComClient app, Optional<String> agentId, ParallelReads reads, TagReader tags, Findings findings) {
        if (agentId.isEmpty()) {
            return new Grants(Optional.empty(), List.of());
        }
        WeComAgent agent;
        try {
            agent = reads.one(() -> app.agents().get(agentId.get()));
        } catch (VendorException e) {
            // The departments can still be read; people granted one by one cannot be known of, so nobody may leave.
            findings.failed(What.SCOPE, "agent/get", e);
            return new Grants(Optional.empty(), List.of());
        }
        List<String> people = new ArrayList<>(agent.userIds());
        people.addAll(tags.userIds(agent.tagIds()));
        return new Grants(Optional.of(agent), people);
    }

    boolean isKnown() {
        return agent.isPresent();
    }

    List<String> departments() {
        return agent.map(WeComAgent::departmentIds).orElse(List.of()).stream()
                .map(String::valueOf)
                .toList();
    }

    Set<String> singlePeople() {
        return agent.map(WeComAgent::userIds).orElse(List.of()).stream()
                .map(WeComUserId::canonical)
                .collect(Collectors.toSet());
    }

    Set<String> tags() {
        return agent.map(WeComAgent::tagIds).orElse(List.of()).stream()
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }
}
