/** Templates, texts and frame of all pages. */
package dev.keybridge.simulator.page;
