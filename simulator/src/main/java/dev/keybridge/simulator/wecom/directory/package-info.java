/** What an app sees of an organisation, and in which fields. */
package dev.keybridge.simulator.wecom.directory;
