/** Tracks of exercises, read from folders and zip files. It knows nothing of HTTP. */
@NullMarked
package dev.pystop.server.exercises;

import org.jspecify.annotations.NullMarked;
