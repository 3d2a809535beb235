/** What WeCom remembers between two requests: tokens, codes, tickets, consents, phones. */
package dev.keybridge.simulator.wecom.session;
