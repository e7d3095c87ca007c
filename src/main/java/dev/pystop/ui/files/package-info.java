/**
 * The program's files as the page keeps them, for an interpreter that has to be replaced. Plain Java, tested on the JVM.
 *
 * <p>{@link dev.pystop.ui.files.KeptFiles} is what the session uses, {@link dev.pystop.ui.files.FileTree} holds the files.
 */
@NullMarked
package dev.pystop.ui.files;

import org.jspecify.annotations.NullMarked;
