@NullMarked
package dev.pystop.ui;

import org.jspecify.annotations.NullMarked;
