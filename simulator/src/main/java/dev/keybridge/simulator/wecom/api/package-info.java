/** WeCom's server API below /cgi-bin, one class per method. */
package dev.keybridge.simulator.wecom.api;
