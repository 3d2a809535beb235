// What the server says about itself and this page. Nothing in it is secret.
export const environment = JSON.parse(document.getElementById('environment').textContent);

/** The address of this page without query and fragment: where Keycloak sends the browser back to. */
export const home = `${environment.adminBase}/admin/${encodeURIComponent(environment.realm)}/console/contacts/`;

/** Keycloak's own admin console, at a place of its own. */
export const keycloakConsole = (place) =>
  `${environment.adminBase}/admin/${encodeURIComponent(environment.realm)}/console/#/${place}`;
