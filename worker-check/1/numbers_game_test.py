import unittest
from numbers_game import double
class GameTest(unittest.TestCase):

    def setUp(self):
        if self.id().endswith("a"): double(1)
    def tearDown(self):
        if self.id().endswith("b"): double(1)
    def test_a(self): pass
    def test_b(self): pass
    def test_c(self): pass
