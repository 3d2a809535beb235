/** Sign-in with WeCom: the packaged JAR in a real Keycloak, driven as a person's browser would. */
package dev.keybridge.it.wecom;
