/** Links that carry a program in their fragment ({@code #code=...}), which browsers never send to a server. */
@NullMarked
package dev.pystop.ui.share;

import org.jspecify.annotations.NullMarked;
