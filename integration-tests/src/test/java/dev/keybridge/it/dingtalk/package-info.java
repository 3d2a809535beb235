/** Sign-in with DingTalk through the packaged JAR, with the simulator as DingTalk. */
package dev.keybridge.it.dingtalk;
