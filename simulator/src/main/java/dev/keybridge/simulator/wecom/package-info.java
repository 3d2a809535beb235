/** The simulated WeCom (企业微信): everything a test needs starts at {@link dev.keybridge.simulator.wecom.WeComVendor}. */
package dev.keybridge.simulator.wecom;
