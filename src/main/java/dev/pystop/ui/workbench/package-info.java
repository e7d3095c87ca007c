/**
 * What every page that runs programs has: the session and all that shows it, around an editor of the page's own.
 *
 * <p>{@link dev.pystop.ui.workbench.Workbench} makes the parts and connects them; the page's HTML has an element for each.
 */
@NullMarked
package dev.pystop.ui.workbench;

import org.jspecify.annotations.NullMarked;
