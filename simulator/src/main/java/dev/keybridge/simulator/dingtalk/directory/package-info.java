/** People, departments and roles in DingTalk's spelling. */
package dev.keybridge.simulator.dingtalk.directory;
