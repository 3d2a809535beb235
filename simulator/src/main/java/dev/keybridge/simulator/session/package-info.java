/** What every vendor remembers between two requests: tokens, codes, who holds a phone. */
package dev.keybridge.simulator.session;
