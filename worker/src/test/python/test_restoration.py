"""An interpreter whose memory is a copy of another's is made fresh."""

import logging
import random
import sys
import unittest
from unittest import mock

from pystop_host import restoration


class RestorationTest(unittest.TestCase):
    def test_random_numbers_are_drawn_anew(self) -> None:
        random.seed(314)
        copied = random.getstate()
        restoration.freshen()
        self.assertNotEqual(copied, random.getstate())

    def test_logging_counts_from_now(self) -> None:
        with mock.patch.object(logging, "_startTime", 0):
            restoration.freshen()
            record = logging.LogRecord("name", logging.INFO, __file__, 1, "message", (), None)
        self.assertLess(record.relativeCreated, 60_000)

    def test_the_folder_of_the_program_is_in_the_path_once(self) -> None:
        with mock.patch.object(sys, "path", ["", "", "/lib"]):
            restoration.freshen()
            self.assertEqual(["", "/lib"], sys.path)
            restoration.freshen()
            self.assertEqual(["", "/lib"], sys.path)


if __name__ == "__main__":
    unittest.main()
