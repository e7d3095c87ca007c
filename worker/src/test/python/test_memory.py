"""Programs that want more memory than there is."""

import unittest

from host_test_case import HostTestCase, bridge
from pystop_host import memory


class MemoryTest(HostTestCase):
    def setUp(self) -> None:
        super().setUp()
        self._patch(bridge, "memory_limit_megabytes", lambda: 1024)

    def test_should_say_plainly_that_memory_was_too_short(self):
        outcome = self.run_program('"x" * (2**63 - 100)')
        self.assertEqual(("failed", "MemoryError"), (outcome.status, outcome.error_type))
        self.assertIn("wanted more memory than this page gives it (1024 MB)", outcome.stderr)
        self.assertIn("?memory-limit=2048", outcome.stderr)

    def test_should_not_offer_more_than_there_can_be(self):
        bridge.memory_limit_megabytes = lambda: 3000
        self.assertIn("?memory-limit=4096", self.run_program("raise MemoryError").stderr)
        bridge.memory_limit_megabytes = lambda: 4096
        outcome = self.run_program("raise MemoryError")
        self.assertIn("(4096 MB)", outcome.stderr)
        self.assertNotIn("memory-limit", outcome.stderr)

    def test_should_leave_errors_of_the_programs_own_alone(self):
        for program in ("raise MemoryError('mine')", "class Full(MemoryError): pass\nraise Full", "raise ValueError"):
            self.assertNotIn("this page", self.run_program(program).stderr)

    def test_should_say_nothing_where_nobody_limits_memory(self):
        bridge.memory_limit_megabytes = lambda: 0
        self.assertNotIn("this page", self.run_program("raise MemoryError").stderr)

    def test_should_hold_a_reserve_while_a_program_runs_and_only_then(self):
        self.run_program("from pystop_host import memory\nheld = memory._reserve is not None")
        self.assertEqual("True", self.evaluate("held").value)
        self.assertIsNone(memory._reserve)

    def test_should_give_the_reserve_back_before_the_error_is_described(self):
        seen = []
        original = memory.explain_shortage
        self._patch(memory, "explain_shortage", lambda error: (seen.append(memory._reserve), original(error)))
        self.run_program("raise MemoryError")
        self.assertEqual([None], seen)


if __name__ == "__main__":
    unittest.main()
