import unittest

import pytest

from name_tags import initials, tag, tidy


class NameTagsTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_spaces_at_the_ends_are_removed(self):
        self.assertEqual(tidy("  Mira "), "Mira")

    @pytest.mark.task(taskno=1)
    def test_a_small_first_letter_becomes_a_capital(self):
        self.assertEqual(tidy("mira"), "Mira")

    @pytest.mark.task(taskno=1)
    def test_each_of_two_words_gets_one_capital(self):
        self.assertEqual(tidy("ANA lena"), "Ana Lena")

    @pytest.mark.task(taskno=1)
    def test_a_tidy_name_stays_as_it_is(self):
        self.assertEqual(tidy("Mira"), "Mira")

    @pytest.mark.task(taskno=2)
    def test_initials_are_capitals(self):
        self.assertEqual(initials("mira", "lund"), "ML")

    @pytest.mark.task(taskno=2)
    def test_initials_of_names_that_are_one_letter_long(self):
        self.assertEqual(initials("A", "b"), "AB")

    @pytest.mark.task(taskno=3)
    def test_tag_of_mira(self):
        self.assertEqual(tag("Mira", "Otters"), "I am Mira and I play for the Otters.")

    @pytest.mark.task(taskno=3)
    def test_tag_of_somebody_else(self):
        self.assertEqual(tag("Ana Lena", "Red Foxes"), "I am Ana Lena and I play for the Red Foxes.")
