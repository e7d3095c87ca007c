import unittest

import pytest

from swimming_pool import may_enter, price, water_feels


class SwimmingPoolTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_17_degrees_feel_cold(self):
        self.assertEqual(water_feels(17), "cold")

    @pytest.mark.task(taskno=1)
    def test_18_degrees_feel_fresh(self):
        self.assertEqual(water_feels(18), "fresh", "18 degrees are not below 18.")

    @pytest.mark.task(taskno=1)
    def test_24_degrees_feel_fresh(self):
        self.assertEqual(water_feels(24), "fresh")

    @pytest.mark.task(taskno=1)
    def test_25_degrees_feel_warm(self):
        self.assertEqual(water_feels(25), "warm")

    @pytest.mark.task(taskno=2)
    def test_a_child_of_11_may_not_enter_alone(self):
        self.assertIs(may_enter(11, False), False)

    @pytest.mark.task(taskno=2)
    def test_a_child_of_11_may_enter_with_an_adult(self):
        self.assertIs(may_enter(11, True), True)

    @pytest.mark.task(taskno=2)
    def test_somebody_of_12_may_enter_alone(self):
        self.assertIs(may_enter(12, False), True, "12 is at least 12.")

    @pytest.mark.task(taskno=2)
    def test_somebody_of_40_may_enter_with_an_adult(self):
        self.assertIs(may_enter(40, True), True)

    @pytest.mark.task(taskno=3)
    def test_a_child_of_5_pays_nothing(self):
        self.assertEqual(price(5), 0)

    @pytest.mark.task(taskno=3)
    def test_somebody_of_6_pays_3_coins(self):
        self.assertEqual(price(6), 3)

    @pytest.mark.task(taskno=3)
    def test_somebody_of_17_pays_3_coins(self):
        self.assertEqual(price(17), 3)

    @pytest.mark.task(taskno=3)
    def test_somebody_of_18_pays_5_coins(self):
        self.assertEqual(price(18), 5)

    @pytest.mark.task(taskno=3)
    def test_somebody_of_64_pays_5_coins(self):
        self.assertEqual(price(64), 5)

    @pytest.mark.task(taskno=3)
    def test_somebody_of_65_pays_4_coins(self):
        self.assertEqual(price(65), 4)
