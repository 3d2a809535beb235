/** The control API's part for WeCom. */
package dev.keybridge.simulator.wecom.control;
