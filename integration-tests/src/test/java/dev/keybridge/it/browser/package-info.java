/** Keycloak's and the vendor's login pages as a person's browser meets them, without rendering. */
package dev.keybridge.it.browser;
