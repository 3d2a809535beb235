/** What the sign-in tests of all vendors have in common. */
package dev.keybridge.it.signin;
