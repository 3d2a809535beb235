/** What public sources leave open about DingTalk, and its limits. */
package dev.keybridge.simulator.dingtalk.rules;
