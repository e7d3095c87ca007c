package dev.pystop.ui.check;

/**
 * A test as it is written.
 *
 * @param id names it within the exercise: {@code IsogramTest.test_empty_string}
 * @param name says what it is about: "Isogram &gt; empty string"
 * @param task the number of the part of the task that it tests; 0 if there are no parts
 * @param code its body
 * @param line where it begins in its file, from 1
 */
public record ListedTest(String id, String name, int task, String code, String file, int line) {}
