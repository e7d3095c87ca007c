/** The documentation says what the code says. */
@NullMarked
package dev.pystop.docs;

import org.jspecify.annotations.NullMarked;
