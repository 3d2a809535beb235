/** The QR page, the page inside the app, and what goes wrong there. */
package dev.keybridge.simulator.wecom.login;
