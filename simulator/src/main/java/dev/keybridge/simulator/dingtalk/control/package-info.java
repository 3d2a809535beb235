/** The control API's part for DingTalk. */
package dev.keybridge.simulator.dingtalk.control;
