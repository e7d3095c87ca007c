/** The shape of the page that a person chooses: the share of each pane, light or dark. */
@NullMarked
package dev.pystop.ui.layout;

import org.jspecify.annotations.NullMarked;
