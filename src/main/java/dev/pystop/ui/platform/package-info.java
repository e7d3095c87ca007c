/** The browser's side of what the session needs: workers and timers. */
@NullMarked
package dev.pystop.ui.platform;

import org.jspecify.annotations.NullMarked;
