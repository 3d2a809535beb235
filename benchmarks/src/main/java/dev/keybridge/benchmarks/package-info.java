/** Measures Keybridge beside Keycloak's LDAP provider and plain JDBC, and writes <code>docs/performance.md</code>. */
package dev.keybridge.benchmarks;
