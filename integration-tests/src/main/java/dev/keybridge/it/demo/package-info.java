/** One command that shows everything: simulator, Keycloak with the drop-in JARs, first import, and what to try. */
package dev.keybridge.it.demo;
