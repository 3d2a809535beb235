/** Corps and apps with what an administrator sets for them in the vendor's console. */
package dev.keybridge.simulator.wecom.corp;
