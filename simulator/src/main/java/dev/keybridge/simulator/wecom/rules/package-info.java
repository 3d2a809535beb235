/** What public sources leave open about WeCom, and its limits. */
package dev.keybridge.simulator.wecom.rules;
