/** DingTalk's companies, their apps and who visits them. */
package dev.keybridge.simulator.dingtalk.corp;
