@NullMarked
package dev.pystop.ui.exercise;

import org.jspecify.annotations.NullMarked;
