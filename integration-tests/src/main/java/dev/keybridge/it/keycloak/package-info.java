/**
 * A real Keycloak server for tests and for the demo: the unchanged distribution, our packaged drop-in JARs, loopback addresses and
 * free ports. {@link dev.keybridge.it.keycloak.ServerProcess} starts it as a process;
 * {@link dev.keybridge.it.keycloak.Realm} is the world of one test.
 */
package dev.keybridge.it.keycloak;
