/** End-to-end tests: the real server, the built site and real browsers. */
@NullMarked
package dev.pystop.e2e;

import org.jspecify.annotations.NullMarked;
