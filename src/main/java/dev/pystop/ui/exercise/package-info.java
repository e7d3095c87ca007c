/**
 * The page of an exercise: its texts beside the workbench, whose editor has several files, and whose results are those of the exercise's
 * tests as well as what the program prints.
 */
@NullMarked
package dev.pystop.ui.exercise;

import org.jspecify.annotations.NullMarked;
