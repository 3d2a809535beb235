/** What DingTalk remembers between two requests. */
package dev.keybridge.simulator.dingtalk.session;
