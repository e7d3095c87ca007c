/** The page with all exercises: by track and concept, with what a person has done in each. */
@NullMarked
package dev.pystop.ui.catalogue;

import org.jspecify.annotations.NullMarked;
