package dev.keybridge.it.signin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.keybridge.it.browser.Browser;
import dev.keybridge.it.browser.Page;
import dev.keybridge.it.browser.Portal;
import dev.keybridge.it.keycloak.Realm;
import dev.keybridge.simulator.org.Organisation;
import dev.keybridge.simulator.org.PersonDraft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A company that signs in with a vendor: an organisation with an app there, a realm with the identity provider, and an
 * application that people want to reach.
 *
 * @param <C> the company itself
 */
public abstract class SignInCompany<C extends SignInCompany<C>> {
    /** A local account that can always log in with {@link #PASSWORD}. */
    public static final String LOCAL = "local.user";

    public static final String PASSWORD = "password-of-the-local-user";

    private final Realm realm;
    private final String vendor;
    private final Portal portal;

    /** @param vendor id and alias of the identity provider, such as {@code wecom} */
    protected SignInCompany(Realm realm, String vendor) {
        this.realm = realm;
        this.vendor = vendor;
        this.portal = Portal.in(realm);
        realm.user(LOCAL, PASSWORD);
    }

    public Realm realm() {
        return realm;
    }

    public Portal portal() {
        return portal;
    }

    /** The company's people at the vendor. */
    public abstract Organisation organisation();

    /** The settings of the identity provider as the form's presets would be. */
    public abstract Map<String, String> settings();

    /** An account with a link to a member, as contacts sync leaves it; the id of the account. */
    public abstract String imported(String userid);

    /** Who holds the phone in whose app pages are opened. */
    public abstract void holdsPhone(String userid);

    /** The vendor works again. */
    protected abstract void mend();

    protected abstract C self();

    /** Sets the identity provider up. */
    public C offered() {
        return offered(Map.of(), Map.of());
    }

    /**
     * @param changes to the settings of the provider
     * @param common changes to Keycloak's own fields of an identity provider
     */
    public C offered(Map<String, String> changes, Map<String, Object> common) {
        realm.create("/identity-provider/instances", provider(changes, common));
        return self();
    }

    /** An identity provider as the form would send it. */
    public Map<String, Object> provider(Map<String, String> changes, Map<String, Object> common) {
        Map<String, String> config = new HashMap<>(settings());
        config.putAll(changes);
        Map<String, Object> provider = new HashMap<>(Map.of(
                "alias", vendor, "providerId", vendor, "enabled", true, "displayName", vendor, "config", config));
        provider.putAll(common);
        return provider;
    }

    /** Somebody with a name that can be taken apart and an e-mail address joins the company. */
    public void joins(String userid) {
        joins(userid, person -> {});
    }

    public void joins(String userid, Consumer<PersonDraft> more) {
        organisation().join(userid, person -> {
            person.name("林梅").bizMail(userid.toLowerCase() + "@corp.example").position("工程师");
            more.accept(person);
        });
    }

    /** An account with a link to a member, as contacts sync leaves it; the id of the account. */
    protected String imported(String brokeredId, String username) {
        String id = realm.create(
                "/users",
                Map.of(
                        "username",
                        username,
                        "enabled",
                        true,
                        "firstName",
                        "梅",
                        "lastName",
                        "林",
                        "email",
                        username + "@corp.example"));
        realm.post(
                "/users/" + id + "/federated-identity/" + vendor,
                Map.of("identityProvider", vendor, "userId", brokeredId, "userName", username));
        return id;
    }

    /** Changes fields of Keycloak's RealmRepresentation. */
    public void realmHas(Map<String, Object> settings) {
        realm.put("", settings);
    }

    /** Adds the mapper that copies a field of the member to a user attribute. */
    public void copies(String field, String attribute, String syncMode) {
        realm.identityProviderMapper(
                vendor,
                vendor + "-user-attribute-mapper",
                field + " to " + attribute,
                Map.of(vendor + "Field", field, "userAttribute", attribute, "syncMode", syncMode));
    }

    /** Administrators see attributes that the user profile does not declare. */
    public void showsAllAttributes() {
        ObjectNode profile = (ObjectNode) realm.get("/users/profile");
        realm.put("/users/profile", profile.put("unmanagedAttributePolicy", "ADMIN_VIEW"));
    }

    /** Where the button on Keycloak's login page leads. */
    public Page atVendor(Browser browser) {
        return browser.click(browser.open(portal.loginAddress()), "#social-" + vendor);
    }

    /** The account that an application gets to know. */
    public String accountOf(Page end) {
        return portal.claims(end).path("sub").asText();
    }

    public String idOf(String username) {
        return realm.findUser(username).orElseThrow().path("id").asText();
    }

    /** The person reads the sentence, the administrator finds the event, and every way to sign in still works. */
    public JsonNode assertRefused(Browser browser, Page page, String sentence, String reason) {
        mend();
        assertThat(page.text()).contains(sentence);
        List<JsonNode> events = realm.events("IDENTITY_PROVIDER_LOGIN_ERROR");
        assertThat(events)
                .extracting(event -> event.at("/details/reason").asText())
                .containsExactly(reason);
        assertThat(page.html().select("#social-" + vendor)).hasSize(1);
        Page end = browser.submit(page, "#kc-form-login", Map.of("username", LOCAL, "password", PASSWORD));
        assertThat(portal.claims(end).path("preferred_username").asText())
                .as("the password works")
                .isEqualTo(LOCAL);
        return events.get(0);
    }

    /** Makes the application's token tell a note of the user's session. */
    public void showsNote(String note, String claim) {
        String client = realm.get("/clients?clientId=portal").at("/0/id").asText();
        realm.create(
                "/clients/" + client + "/protocol-mappers/models",
                Map.of(
                        "name",
                        claim,
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        "oidc-usersessionmodel-note-mapper",
                        "config",
                        Map.of(
                                "user.session.note",
                                note,
                                "claim.name",
                                claim,
                                "jsonType.label",
                                "String",
                                "id.token.claim",
                                "true")));
    }

    /** Texts of the admin console by key. */
    public Map<String, String> consoleTexts(String locale) {
        String body = Browser.desktop()
                .open(realm.server().url() + "/resources/master/admin/" + locale)
                .body();
        Map<String, String> texts = new HashMap<>();
        Json.read(body)
                .forEach(entry -> texts.put(
                        entry.path("key").asText(), entry.path("value").asText()));
        return texts;
    }
}
