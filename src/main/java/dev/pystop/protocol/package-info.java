/**
 * What page and worker both know: the messages between them, the layout of the memory they share, and the states of a
 * run. Plain Java without a browser, so that all of it is tested on the JVM. docs/protocol.md is its specification.
 */
@NullMarked
package dev.pystop.protocol;

import org.jspecify.annotations.NullMarked;
