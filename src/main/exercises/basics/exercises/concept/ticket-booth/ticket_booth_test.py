import io
import runpy
import unittest
from contextlib import redirect_stdout
from unittest.mock import patch

import pytest


def visit(*answers):
    """Run the program with a visitor who gives these answers, and return the lines that it prints."""
    waiting = list(answers)

    def answer(question=""):
        if not waiting:
            raise AssertionError(f"The program asked more than {len(answers)} questions.")
        return waiting.pop(0)

    screen = io.StringIO()
    with patch("builtins.input", answer), redirect_stdout(screen):
        runpy.run_module("ticket_booth")
    print(screen.getvalue(), end="")
    return screen.getvalue().splitlines()


class TicketBoothTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_mira_is_greeted_by_name(self):
        self.assertIn("Hello, Mira!", visit("Mira", "3"), "This line should be printed.")

    @pytest.mark.task(taskno=1)
    def test_another_visitor_is_greeted_by_another_name(self):
        self.assertIn("Hello, Tomo!", visit("Tomo", "1"), "This line should be printed.")

    @pytest.mark.task(taskno=2)
    def test_three_tickets_make_18_coins(self):
        self.assertIn("That makes 18 coins.", visit("Mira", "3"), "This line should be printed.")

    @pytest.mark.task(taskno=2)
    def test_one_ticket_makes_6_coins(self):
        self.assertIn("That makes 6 coins.", visit("Tomo", "1"), "This line should be printed.")

    @pytest.mark.task(taskno=2)
    def test_the_greeting_comes_before_the_price(self):
        self.assertEqual(visit("Mira", "10"), ["Hello, Mira!", "That makes 60 coins."])
