/** DingTalk's server APIs, the new host and the old one. */
package dev.keybridge.simulator.dingtalk.api;
