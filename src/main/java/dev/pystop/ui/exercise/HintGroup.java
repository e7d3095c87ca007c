package dev.pystop.ui.exercise;

import java.util.List;

/**
 * Hints for one task, from the slightest to the plainest.
 *
 * @param task the task's number; 0 for the exercise as a whole
 * @param items sanitised HTML
 */
record HintGroup(int task, String title, List<String> items) {}
