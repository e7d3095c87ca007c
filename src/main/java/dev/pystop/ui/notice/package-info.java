/** Short sentences that PyStop says about the program in the editor: a toast that goes away, a bar that stays. */
@NullMarked
package dev.pystop.ui.notice;

import org.jspecify.annotations.NullMarked;
