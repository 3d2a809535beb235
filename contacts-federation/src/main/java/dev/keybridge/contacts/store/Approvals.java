package dev.keybridge.contacts.store;

import dev.keybridge.contacts.journal.Decision;
import dev.keybridge.contacts.journal.RunState;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

import java.util.List;
import java.util.Optional;

/** What administrators have decided about the losses of held runs; kept with the run that was held. */
public final class Approvals {
    /** Why nothing can be decided about a run any more, or that it can. */
    public enum Standing {
        /** There is no such run, or it holds nothing. */
        UNKNOWN,
        OPEN,
        APPROVED,
        REJECTED,
        /** A later run has taken away what was approved. */
        APPLIED,
        /** A newer run that looks no less closely would take away something else. */
        OUTDATED
    }

    private static final List<String> TELLING =
            List.of(RunState.DONE.name(), RunState.HELD.name(), RunState.PLANNED.name());

    /**
     * Modes of runs that compare everything, and so know of all that any run would take away. One of changes knows nothing
     * of what was changed in Keycloak, and one about a person nothing of all others.
     */
    private static final List<String> OF_ALL = List.of("FULL", "PLAN");

    private static final List<String> OF_MANY = List.of("FULL", "PLAN", "CHANGED");

    private final EntityManager em;
    private final String componentId;

    public Approvals(KeycloakSession session, String componentId) {
        this.em = session.getProvider(JpaConnectionProvider.class).getEntityManager();
        this.componentId = componentId;
    }

    /** What can be decided about a run. */
    public Standing standing(String runId) {
        return held(runId).map(this::standing).orElse(Standing.UNKNOWN);
    }

    private Standing standing(ContactRunEntity run) {
        if (is(run, Decision.REJECTED)) {
            return Standing.REJECTED;
        }
        if (is(run, Decision.APPLIED)) {
            return Standing.APPLIED;
        }
        if (!newest(OF_ALL.contains(run.mode) ? OF_ALL : OF_MANY)
                .map(newest -> newest.lossesHash)
                .filter(run.lossesHash::equals)
                .isPresent()) {
            return Standing.OUTDATED;
        }
        return is(run, Decision.APPROVED) ? Standing.APPROVED : Standing.OPEN;
    }

    /** Until which epoch second the run's losses may be taken away; empty unless they are approved. */
    public Optional<Long> approvedUntil(String runId) {
        return held(runId).filter(run -> is(run, Decision.APPROVED)).map(run -> run.approvedUntil);
    }

    /**
     * Approves what a held run would take away, until the given epoch second, if that is still what would be taken away.
     *
     * @return how the run stood; it is approved if that was {@link Standing#OPEN} or {@link Standing#APPROVED}
     */
    public Standing approve(String runId, long until) {
        Standing standing = standing(runId);
        if (standing == Standing.OPEN || standing == Standing.APPROVED) {
            held(runId).ifPresent(run -> decide(run, Decision.APPROVED, until));
        }
        return standing;
    }

    /**
     * Takes back what was approved, for good.
     *
     * @return how the run stood; it is rejected unless that was {@link Standing#UNKNOWN} or {@link Standing#APPLIED}
     */
    public Standing reject(String runId) {
        Standing standing = standing(runId);
        if (standing != Standing.UNKNOWN && standing != Standing.APPLIED) {
            held(runId).ifPresent(run -> decide(run, Decision.REJECTED, null));
        }
        return standing;
    }

    /** The hash of the losses that an administrator has approved and that may still be taken away. */
    public Optional<String> losses(long now) {
        return approved().stream()
                .filter(run -> run.approvedUntil >= now)
                .map(run -> run.lossesHash)
                .findFirst();
    }

    /** An approval is good for one run, which does what others were held for as well. */
    public void useUp(String lossesHash) {
        query(" and r.lossesHash = :losses and (r.decision is null or r.approvedUntil is not null)")
                .setParameter("losses", lossesHash)
                .getResultList()
                .forEach(run -> decide(run, Decision.APPLIED, null));
    }

    /** Ends approvals whose time is over at the given epoch second: the ids of their runs. */
    public List<String> expire(long now) {
        List<ContactRunEntity> over =
                approved().stream().filter(run -> run.approvedUntil < now).toList();
        over.forEach(run -> decide(run, Decision.EXPIRED, null));
        return over.stream().map(run -> run.id).toList();
    }

    /** The newest run that waits for a decision. What has just been decided about is not asked about again. */
    public Optional<String> open() {
        Optional<ContactRunEntity> newest = newest(OF_MANY);
        return newest.filter(this::isOpen)
                .or(() -> newest(OF_ALL)
                        .filter(this::isOpen)
                        .filter(run -> !run.lossesHash.equals(newest.orElseThrow().lossesHash)))
                .map(run -> run.id);
    }

    private boolean isOpen(ContactRunEntity run) {
        return run.lossesHash != null && standing(run) == Standing.OPEN;
    }

    private List<ContactRunEntity> approved() {
        return query(" and r.approvedUntil is not null").getResultList();
    }

    /** The newest run that tells what it would take away. */
    private Optional<ContactRunEntity> newest(List<String> modes) {
        return query(" and r.state in (:telling) and r.mode in (:modes)")
                .setParameter("telling", TELLING)
                .setParameter("modes", modes)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    private TypedQuery<ContactRunEntity> query(String condition) {
        return em.createQuery(
                        "select r from KeybridgeContactRun r where r.componentId = :component" + condition
                                + " order by r.startedAt desc, r.id",
                        ContactRunEntity.class)
                .setParameter("component", componentId);
    }

    private Optional<ContactRunEntity> held(String runId) {
        return Optional.ofNullable(em.find(ContactRunEntity.class, runId))
                .filter(run -> run.componentId.equals(componentId) && run.lossesHash != null);
    }

    private static boolean is(ContactRunEntity run, Decision decision) {
        return decision.name().equals(run.decision);
    }

    private static void decide(ContactRunEntity run, Decision decision, Long until) {
        run.decision = decision.name();
        run.approvedUntil = until;
    }
}
