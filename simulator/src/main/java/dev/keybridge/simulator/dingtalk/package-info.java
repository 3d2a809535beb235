/** The simulated DingTalk (钉钉): everything a test needs starts at {@link dev.keybridge.simulator.dingtalk.DingTalkVendor}. */
package dev.keybridge.simulator.dingtalk;
