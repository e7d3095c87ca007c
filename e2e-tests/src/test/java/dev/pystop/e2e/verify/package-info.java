/** {@code ./pystop verify}: whether a track of exercises holds what it promises, found out in a real browser. */
@NullMarked
package dev.pystop.e2e.verify;

import org.jspecify.annotations.NullMarked;
