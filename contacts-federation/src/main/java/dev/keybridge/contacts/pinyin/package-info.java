/** How Chinese names are read, in letters. */
package dev.keybridge.contacts.pinyin;
