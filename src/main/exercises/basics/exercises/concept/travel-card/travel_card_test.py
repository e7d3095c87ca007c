import unittest

import pytest

from travel_card import TravelCard


class TravelCardTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_a_card_remembers_its_owner(self):
        self.assertEqual(TravelCard("Mira", 10).owner, "Mira")

    @pytest.mark.task(taskno=1)
    def test_a_card_remembers_its_balance(self):
        self.assertEqual(TravelCard("Mira", 10).balance, 10)

    @pytest.mark.task(taskno=1)
    def test_a_card_is_empty_unless_a_balance_is_given(self):
        self.assertEqual(TravelCard("Tomo").balance, 0)

    @pytest.mark.task(taskno=2)
    def test_topping_up_returns_the_new_balance(self):
        self.assertEqual(TravelCard("Mira", 10).top_up(5), 15)

    @pytest.mark.task(taskno=2)
    def test_a_card_remembers_that_it_was_topped_up_twice(self):
        card = TravelCard("Mira", 10)
        card.top_up(5)
        card.top_up(1)
        self.assertEqual(card.balance, 16)

    @pytest.mark.task(taskno=2)
    def test_topping_up_one_card_leaves_the_others_alone(self):
        mine = TravelCard("Mira", 10)
        other = TravelCard("Tomo", 3)
        mine.top_up(5)
        self.assertEqual(other.balance, 3)

    @pytest.mark.task(taskno=3)
    def test_a_ride_that_can_be_paid(self):
        card = TravelCard("Mira", 10)
        self.assertIs(card.ride(8), True)
        self.assertEqual(card.balance, 2)

    @pytest.mark.task(taskno=3)
    def test_a_ride_that_cannot_be_paid(self):
        card = TravelCard("Mira", 2)
        self.assertIs(card.ride(8), False)
        self.assertEqual(card.balance, 2, "A refused ride costs nothing.")

    @pytest.mark.task(taskno=3)
    def test_a_ride_that_takes_the_last_coins(self):
        card = TravelCard("Mira", 8)
        self.assertIs(card.ride(8), True)
        self.assertEqual(card.balance, 0)

    @pytest.mark.task(taskno=4)
    def test_a_card_as_text(self):
        self.assertEqual(str(TravelCard("Mira", 10)), "Mira: 10 coins")

    @pytest.mark.task(taskno=4)
    def test_the_text_shows_the_balance_of_now(self):
        card = TravelCard("Tomo", 4)
        card.top_up(6)
        self.assertEqual(str(card), "Tomo: 10 coins")
