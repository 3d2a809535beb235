package dev.keybridge.contacts.provider;

import dev.keybridge.contacts.run.RunHandle;
import dev.keybridge.contacts.run.RunMode;
import dev.keybridge.contacts.store.Approvals;
import dev.keybridge.contacts.store.Leases;
import dev.keybridge.contacts.store.RunJournal;
import dev.keybridge.contacts.store.RunRecords;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.keycloak.common.util.Time;
import org.keycloak.component.ComponentModel;
import org.keycloak.events.admin.OperationType;
import org.keycloak.events.admin.ResourceType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.resources.admin.AdminEventBuilder;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;
import org.keycloak.storage.UserStorageProvider;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs of a contacts provider: starting, watching, looking back, and releasing what is held.
 *
 * <p>Rights are those of Keycloak's own user administration: <code>view-users</code> to look, <code>manage-users</code> to
 * act. An unknown provider is answered with 404.
 */
public final class ContactsAdminResource {
    private static final int MAX_PAGE = 200;
    private static final long APPROVAL_SECONDS = 24 * 3600;

    private final KeycloakSession session;
    private final RealmModel realm;
    private final AdminPermissionEvaluator auth;
    private final AdminEventBuilder events;

    ContactsAdminResource(
            KeycloakSession session, RealmModel realm, AdminPermissionEvaluator auth, AdminEventBuilder events) {
        this.session = session;
        this.realm = realm;
        this.auth = auth;
        this.events = events;
    }

    /**
     * Starts a run, or joins the one of this node that is going on, and answers at once.
     *
     * @param mode <code>full</code> or <code>changed</code>
     * @return 202 with the progress
     */
    @POST
    @Path("{componentId}/sync")
    @Produces(MediaType.APPLICATION_JSON)
    public Response sync(
            @PathParam("componentId") String componentId, @QueryParam("mode") @DefaultValue("full") String mode) {
        auth.users().requireManage();
        ContactsSync sync = syncOf(componentId);
        RunMode runMode = switch (mode) {
            case "full" -> RunMode.FULL;
            case "changed" -> RunMode.CHANGED;
            default -> null;
        };
        if (runMode == null) {
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(Map.of("error", "mode must be full or changed"))
                    .build();
        }
        return started(sync, componentId, runMode, "sync");
    }

    /**
     * Starts a preview, or joins the run of this node that is going on, and answers at once. What it finds is in its
     * records, with the values before and after, for a day.
     *
     * @return 202 with the progress
     */
    @POST
    @Path("{componentId}/plan")
    @Produces(MediaType.APPLICATION_JSON)
    public Response plan(@PathParam("componentId") String componentId) {
        auth.users().requireManage();
        return started(syncOf(componentId), componentId, RunMode.PLAN, "plan");
    }

    private Response started(ContactsSync sync, String componentId, RunMode mode, String action) {
        RunHandle run = sync.start(session.getKeycloakSessionFactory(), realm.getId(), componentId, mode);
        acted(action, run.runId());
        return Response.accepted(RunView.of(run)).build();
    }

    /** How far the run of this node is; otherwise how the last one in the cluster ended. */
    @GET
    @Path("{componentId}/progress")
    @Produces(MediaType.APPLICATION_JSON)
    public RunView progress(@PathParam("componentId") String componentId) {
        auth.users().requireView();
        Optional<RunHandle> running = syncOf(componentId).latest(componentId).filter(run -> !run.isEnded());
        if (running.isPresent()) {
            return RunView.of(running.get());
        }
        boolean alive = new Leases(session, componentId).expiresAt().orElse(0) > Time.currentTimeMillis();
        return journal(componentId).runs(0, 1).stream()
                .findFirst()
                .map(run -> RunView.of(run, alive))
                .orElse(RunView.NEVER);
    }

    /** The newest runs first. */
    @GET
    @Path("{componentId}/runs")
    @Produces(MediaType.APPLICATION_JSON)
    public List<RunView> runs(
            @PathParam("componentId") String componentId,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("20") int max) {
        auth.users().requireView();
        syncOf(componentId);
        return journal(componentId).runs(Math.max(0, first), page(max)).stream()
                .map(RunView::of)
                .toList();
    }

    @GET
    @Path("{componentId}/runs/{runId}")
    @Produces(MediaType.APPLICATION_JSON)
    public RunView run(@PathParam("componentId") String componentId, @PathParam("runId") String runId) {
        auth.users().requireView();
        syncOf(componentId);
        return journal(componentId).run(runId).map(RunView::of).orElseThrow(NotFoundException::new);
    }

    /**
     * What a run has to say about single records: what was done or would be done, what failed, what is held.
     *
     * @param outcomes only these; none for all
     * @param subject only this kind of object; null for all
     * @param vendorId only this object; null for all
     */
    @GET
    @Path("{componentId}/runs/{runId}/records")
    @Produces(MediaType.APPLICATION_JSON)
    public List<RecordView> records(
            @PathParam("componentId") String componentId,
            @PathParam("runId") String runId,
            @QueryParam("outcome") List<String> outcomes,
            @QueryParam("subject") String subject,
            @QueryParam("vendorId") String vendorId,
            @QueryParam("first") @DefaultValue("0") int first,
            @QueryParam("max") @DefaultValue("100") int max) {
        auth.users().requireView();
        syncOf(componentId);
        RunRecords.Filter filter = RecordView.filter(outcomes, subject, vendorId)
                .orElseThrow(() -> new BadRequestException("no such outcome or subject"));
        if (journal(componentId).run(runId).isEmpty()) {
            throw new NotFoundException();
        }
        AdminTexts texts = AdminTexts.of(session, realm, auth);
        return new RunRecords(session, runId)
                .read(filter, Math.max(0, first), page(max)).stream()
                        .map(line -> RecordView.of(line, texts))
                        .toList();
    }

    /**
     * Approves what a held run would take away. A run that would take away exactly the same, within a day, does so; any
     * other difference is held again.
     *
     * @return 204, or 404 when that run does not exist or holds nothing
     */
    @POST
    @Path("{componentId}/runs/{runId}/approve")
    public Response approve(@PathParam("componentId") String componentId, @PathParam("runId") String runId) {
        auth.users().requireManage();
        syncOf(componentId);
        if (!new Approvals(session, componentId).approve(runId, Time.currentTimeSeconds() + APPROVAL_SECONDS)) {
            throw new NotFoundException();
        }
        acted("approve", runId);
        return Response.noContent().build();
    }

    /**
     * Takes an approval back, and lets nobody approve this run any more. What it holds is judged anew by the next run.
     *
     * @return 204, or 404 when that run does not exist or holds nothing
     */
    @POST
    @Path("{componentId}/runs/{runId}/reject")
    public Response reject(@PathParam("componentId") String componentId, @PathParam("runId") String runId) {
        auth.users().requireManage();
        syncOf(componentId);
        if (!new Approvals(session, componentId).reject(runId)) {
            throw new NotFoundException();
        }
        acted("reject", runId);
        return Response.noContent().build();
    }

    private void acted(String action, String runId) {
        events.resource(ResourceType.CUSTOM)
                .resource("KEYBRIDGE_CONTACTS_RUN")
                .operation(OperationType.ACTION)
                .resourcePath(session.getContext().getUri())
                .representation(Map.of("action", action, "run", runId))
                .success();
    }

    private static int page(int max) {
        return Math.max(1, Math.min(max, MAX_PAGE));
    }

    private RunJournal journal(String componentId) {
        return new RunJournal(session, componentId);
    }

    private ContactsSync syncOf(String componentId) {
        ComponentModel component = realm.getComponent(componentId);
        boolean storage =
                component != null && UserStorageProvider.class.getName().equals(component.getProviderType());
        Object factory = storage
                ? session.getKeycloakSessionFactory()
                        .getProviderFactory(UserStorageProvider.class, component.getProviderId())
                : null;
        if (factory instanceof SyncingFactory syncing) {
            return syncing.sync();
        }
        throw new NotFoundException();
    }
}
