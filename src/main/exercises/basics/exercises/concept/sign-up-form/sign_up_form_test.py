import unittest

import pytest

from sign_up_form import check_age, good_ages, read_age


class SignUpFormTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_a_number_is_read(self):
        self.assertEqual(read_age("14"), 14)

    @pytest.mark.task(taskno=1)
    def test_spaces_do_not_matter(self):
        self.assertEqual(read_age(" 14 "), 14)

    @pytest.mark.task(taskno=1)
    def test_a_word_is_no_age(self):
        self.assertEqual(read_age("14"), 14)
        self.assertEqual(read_age("twelve"), None)

    @pytest.mark.task(taskno=1)
    def test_an_empty_answer_is_no_age(self):
        self.assertEqual(read_age("14"), 14)
        self.assertEqual(read_age(""), None)

    @pytest.mark.task(taskno=2)
    def test_an_ordinary_age_is_returned(self):
        self.assertEqual(check_age(14), 14)

    @pytest.mark.task(taskno=2)
    def test_0_is_allowed(self):
        self.assertEqual(check_age(0), 0)

    @pytest.mark.task(taskno=2)
    def test_120_is_allowed(self):
        self.assertEqual(check_age(120), 120)

    @pytest.mark.task(taskno=2)
    def test_121_is_refused(self):
        with self.assertRaises(ValueError, msg="121 is above 120.") as caught:
            check_age(121)
        self.assertEqual(str(caught.exception), "age must be from 0 to 120")

    @pytest.mark.task(taskno=2)
    def test_minus_1_is_refused(self):
        with self.assertRaises(ValueError, msg="-1 is below 0.") as caught:
            check_age(-1)
        self.assertEqual(str(caught.exception), "age must be from 0 to 120")

    @pytest.mark.task(taskno=3)
    def test_only_good_ages_are_kept(self):
        self.assertEqual(good_ages(["14", "twelve", "300", "9"]), [14, 9])

    @pytest.mark.task(taskno=3)
    def test_an_age_of_0_is_kept(self):
        self.assertEqual(good_ages(["0", ""]), [0])

    @pytest.mark.task(taskno=3)
    def test_no_answers_make_an_empty_list(self):
        self.assertEqual(good_ages([]), [])
