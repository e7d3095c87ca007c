@NullMarked
package dev.pystop.ui.track;

import org.jspecify.annotations.NullMarked;
