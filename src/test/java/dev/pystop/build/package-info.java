/** Tests of what the build makes. */
@NullMarked
package dev.pystop.build;

import org.jspecify.annotations.NullMarked;
