/** What the catalogue and the page of an exercise have in common: how difficult it is, and what a person has done in it. */
@NullMarked
package dev.pystop.ui.track;

import org.jspecify.annotations.NullMarked;
