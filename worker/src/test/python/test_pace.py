"""How slow the device is is told by its clock alone."""

import unittest
from unittest import mock

from pystop_host import pace


class PaceTest(unittest.TestCase):
    def setUp(self) -> None:
        self.now = 0.0
        self.work_takes = 0.008
        self._patch("_clock", lambda: self.now)
        self._patch("_work", self._work)
        self._patch("_best_seconds", 0.008)

    def _patch(self, name: str, value: object) -> None:
        self.enterContext(mock.patch.object(pace, name, value))

    def _work(self) -> None:
        self.now += self.work_takes

    def test_a_usual_device_is_not_slow(self) -> None:
        self.assertEqual(100, pace.percent())
        self.assertEqual(100, pace.percent(seconds=0.06))

    def test_a_slow_device_is(self) -> None:
        self.work_takes = 0.020
        self.assertEqual(250, pace.percent())

    def test_a_quick_device_is_busy_when_it_takes_what_others_do(self) -> None:
        self.work_takes = 0.004
        self.assertEqual(100, pace.percent())
        self.work_takes = 0.008
        self.assertEqual(200, pace.percent(seconds=0.06))

    def test_chance_does_not_count(self) -> None:
        self.work_takes = 0.0099
        self.assertEqual(100, pace.percent())

    def test_a_clock_that_stands_still_does_no_harm(self) -> None:
        self.work_takes = 0.0
        self.assertEqual(100, pace.percent())
        self.work_takes = 0.1
        self.assertEqual(5000, pace.percent())


if __name__ == "__main__":
    unittest.main()
