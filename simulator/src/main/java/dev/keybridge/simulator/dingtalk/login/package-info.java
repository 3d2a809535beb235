/** The pages that people see when they sign in with DingTalk, and what the client puts into pages. */
package dev.keybridge.simulator.dingtalk.login;
