/** How WeCom signs and encrypts what it sends to callback URLs. */
package dev.keybridge.simulator.wecom.callback;
