package dev.keybridge.contacts.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.keybridge.contacts.config.ContactsConfig;
import dev.keybridge.contacts.doctor.VendorValues;
import dev.keybridge.contacts.journal.Health;
import dev.keybridge.contacts.store.Approvals;
import dev.keybridge.contacts.store.ProviderFacts;
import dev.keybridge.contacts.store.RunJournal;
import org.keycloak.common.util.Time;
import org.keycloak.component.ComponentModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.storage.UserStorageProviderModel;
import org.keycloak.storage.UserStorageProviderModel.SyncMode;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;

/**
 * A contacts provider at a glance. Times are epoch milliseconds and left out where there is none.
 *
 * @param vendor <code>wecom</code> or <code>dingtalk</code>
 * @param lastGoodRunAt when the last run ended that read everything and held nothing
 * @param lastRun the run that is going on, else the newest about all people
 * @param nextFullSyncAt when Keycloak's schedule is due; absent where it is switched off
 * @param people whom it looks after, leavers not counted
 * @param heldRun id of the newest run or preview that waits for somebody to decide
 * @param backOffUntil before when no periodic run begins, since the vendor failed several times in a row
 * @param backOffReason the vendor's error number, or a short word of ours
 * @param values what has to be entered in the vendor's console
 * @param access <code>manage</code>: whether who asks may act
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProviderView(
        String id,
        String name,
        String providerId,
        String vendor,
        boolean enabled,
        Long lastGoodRunAt,
        RunView lastRun,
        Long nextFullSyncAt,
        Long nextChangedSyncAt,
        long people,
        long departments,
        String heldRun,
        Long backOffUntil,
        String backOffReason,
        VendorValues values,
        Map<String, Boolean> access) {
    static ProviderView of(
            KeycloakSession session, RealmModel realm, ComponentModel component, RunView lastRun, boolean manage) {
        ContactsConfig config = new ContactsConfig(component);
        UserStorageProviderModel provider = new UserStorageProviderModel(component);
        ProviderFacts facts = new ProviderFacts(session, component.getId());
        Health health = new RunJournal(session, component.getId()).health();
        boolean pauses = health.backOff().holdsAt(Time.currentTimeMillis());
        return new ProviderView(
                component.getId(),
                component.getName(),
                component.getProviderId(),
                config.vendor().name().toLowerCase(Locale.ROOT),
                provider.isEnabled(),
                orNull(health.lastGoodRunAt()),
                lastRun,
                due(provider, provider.getFullSyncPeriod(), SyncMode.FULL),
                due(provider, provider.getChangedSyncPeriod(), SyncMode.CHANGED),
                facts.people(),
                facts.departments(),
                new Approvals(session, component.getId()).open().orElse(null),
                pauses ? orNull(health.backOff().until()) : null,
                pauses ? health.backOff().reason().orElse(null) : null,
                config.identityProviderAlias()
                        .map(alias -> VendorValues.of(session, realm, alias))
                        .orElseGet(() -> VendorValues.of(session, realm, config.vendor())),
                Map.of("manage", manage));
    }

    /** Keycloak syncs a period after the last time; its timers tick once in a period, so it may be a little later. */
    private static Long due(UserStorageProviderModel provider, int periodSeconds, SyncMode mode) {
        if (!provider.isEnabled() || periodSeconds <= 0) {
            return null;
        }
        int last = provider.getLastSync(mode);
        return 1000L * Math.max(Time.currentTime(), (last == 0 ? Time.currentTime() : last) + (long) periodSeconds);
    }

    private static Long orNull(OptionalLong value) {
        return value.isPresent() ? value.getAsLong() : null;
    }
}
