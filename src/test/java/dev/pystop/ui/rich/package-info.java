@NullMarked
package dev.pystop.ui.rich;

import org.jspecify.annotations.NullMarked;
