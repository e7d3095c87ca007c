@NullMarked
package dev.pystop.ui.catalogue;

import org.jspecify.annotations.NullMarked;
