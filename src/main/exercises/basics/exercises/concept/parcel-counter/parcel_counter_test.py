import unittest

import pytest

from parcel_counter import label, pack, postage


class ParcelCounterTest(unittest.TestCase):
    @pytest.mark.task(taskno=1)
    def test_the_label_of_an_ordinary_parcel(self):
        self.assertEqual(label("Mira", "Lakeside"), "Mira, Lakeside")

    @pytest.mark.task(taskno=1)
    def test_the_label_of_a_fragile_parcel(self):
        self.assertEqual(label("Mira", "Lakeside", fragile=True), "Mira, Lakeside (fragile)")

    @pytest.mark.task(taskno=1)
    def test_fragile_can_be_said_to_be_false(self):
        self.assertEqual(label("Tomo", "Hilltop", fragile=False), "Tomo, Hilltop")

    @pytest.mark.task(taskno=2)
    def test_the_ordinary_rate_is_2(self):
        self.assertEqual(postage(3), 6)

    @pytest.mark.task(taskno=2)
    def test_another_rate(self):
        self.assertEqual(postage(3, rate=4), 12)

    @pytest.mark.task(taskno=2)
    def test_express_costs_5_more(self):
        self.assertEqual(postage(3, express=True), 11)

    @pytest.mark.task(taskno=2)
    def test_another_rate_and_express(self):
        self.assertEqual(postage(3, rate=4, express=True), 17)

    @pytest.mark.task(taskno=3)
    def test_a_thing_goes_into_the_given_box(self):
        self.assertEqual(pack("cup", ["plate"]), ["plate", "cup"])

    @pytest.mark.task(taskno=3)
    def test_without_a_box_a_new_one_is_taken(self):
        self.assertEqual(pack("cup"), ["cup"])

    @pytest.mark.task(taskno=3)
    def test_the_next_call_without_a_box_gets_another_new_one(self):
        pack("lamp")
        self.assertEqual(pack("book"), ["book"], "The lamp of the call before should not be in this box.")

    @pytest.mark.task(taskno=3)
    def test_an_empty_box_that_is_given_is_used(self):
        box = []
        pack("cup", box)
        self.assertEqual(box, ["cup"], "The thing should be in the box that was given.")
