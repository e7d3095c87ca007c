"""What Tab offers."""

import json
import os
import sys
import time
import unittest

from host_test_case import HOME, HostTestCase, session


class CompletionTestCase(HostTestCase):
    def setUp(self) -> None:
        super().setUp()
        self.run_program(
            """
import collections, os, sys, textwrap
import os.path as place
ran = []
value_one = 1
value_two = 'two'
def value_function(): ran.append('function')
class Value:
    shared = {'inner key': 1}
    _private = 1
    __slots__ = ('slot', '__dict__')
    def method(self): ran.append('method')
    @property
    def asked(self): ran.append('property'); return {'never': 1}
    @staticmethod
    def static(): pass
    @classmethod
    def made(cls): pass
    def __getattr__(self, name): ran.append(name); raise AttributeError(name)
value = Value()
value.slot = value
value.own = value_two
value.call = len
table = {'first': 1, 'second thing': 2, 'se"cond': 3, 5: 6, 'sec\\nond': 7, 'üöä': 8}
ordered = collections.OrderedDict(b=1, a=2)
"""
        )

    def tearDown(self) -> None:
        self.assertEqual("[]", self.evaluate("ran").value)

    def assert_offers(self, before: str, *offered: str, after: str = "", replaced: str | None = None) -> None:
        """Exactly that is offered; it takes the place of the given text before the cursor (by default, of a last word)."""
        if replaced is None:
            replaced = "" if not before or not (before[-1].isalnum() or before[-1] == "_") else _last_word(before)
        start, matches = self.complete(before, after)
        expected_start = len((before.removesuffix(replaced)).encode("utf-16-le")) // 2
        self.assertEqual((sorted(offered), expected_start), (sorted(matches), start))


class NamesTest(CompletionTestCase):
    def test_should_offer_names_of_the_program(self):
        self.assert_offers("value_", "value_one", "value_two", "value_function(")
        self.assert_offers("print(value_o", "value_one")
        self.assert_offers("x = 5\nif x:\n    y = -value_t", "value_two")

    def test_should_offer_builtins_and_keywords(self):
        self.assert_offers("enum", "enumerate(")
        self.assert_offers("whi", "while")
        self.assert_offers("Fal", "False")
        self.assertIn("import", self.complete("imp")[1])

    def test_should_offer_what_an_entry_has_just_defined(self):
        self.interact("value_new = 1")
        self.assertIn("value_new", self.complete("value_n")[1])

    def test_should_not_open_a_parenthesis_that_is_there(self):
        self.assert_offers("value_f", "value_function", after="()")

    def test_should_offer_nothing_where_there_is_nothing_to_go_by(self):
        for before in (
            *("", "    ", "x = ", "x + (", "no_such_name_anywhere", "5", "5e", "no_such."),
            *("x = 'val", "f('''val\nval", "# val", "x = 1  # val"),
        ):
            with self.subTest(before):
                self.assertEqual([], self.complete(before)[1])

    def test_should_know_where_a_string_ends(self):
        self.assert_offers("print('# it', value_o", "value_one")
        self.assert_offers("x = 'it\\'s'; value_o", "value_one")
        self.assert_offers('x = """a "quoted" word"""\nvalue_o', "value_one")

    def test_should_offer_a_hundred_at_most(self):
        self.interact("globals().update({f'many{i:03}': i for i in range(300)})")
        matches = self.complete("many")[1]
        self.assertEqual([f"many{i:03}" for i in range(100)], matches)

    def test_should_count_as_javascript_does(self):
        self.assert_offers("x = '🐍🐍'; value_o", "value_one", replaced="value_o")

    def test_should_leave_what_is_behind_the_cursor_alone(self):
        self.assertEqual((0, ["value_one"]), self.complete("value_o", "ther_text = 'x"))


class AttributesTest(CompletionTestCase):
    def test_should_offer_attributes(self):
        self.assert_offers("value.", "asked", "call(", "made(", "method(", "own", "shared", "slot", "static(")
        self.assert_offers("value.m", "made(", "method(")
        self.assert_offers("Value.m", "made(", "method(")
        self.assert_offers("x = value.own.isdec", "isdecimal(")

    def test_should_offer_private_ones_when_asked(self):
        self.assert_offers("value._", "_private")
        self.assertIn("__init__(", self.complete("value.__ini")[1])

    def test_should_look_through_values_that_need_no_asking(self):
        self.assert_offers("value.slot.slot.ow", "own")
        self.assert_offers("textwrap.TextWrapper.fil", "fill(")
        self.assert_offers("os.path.isf", "isfile(")
        self.assert_offers("place.isf", "isfile(")
        self.assert_offers("str.isdec", "isdecimal(")

    def test_should_not_ask_properties_nor_call_anything(self):
        for before in (
            *("value.asked.", "value.method().", "value_function().", "value.nothing.", "value.made.x."),
            *("table['first'].", "(1).", "'text'.", "1."),
        ):
            with self.subTest(before):
                self.assertEqual([], self.complete(before)[1])

    def test_should_survive_objects_that_break_every_rule(self):
        self.interact("""
class Bad:
    def __dir__(self): raise ValueError
    def __getattribute__(self, name): ran.append(name)
    __class__ = property(ran.append)
bad = Bad()
class Meta(type):
    def __getattr__(self, name): ran.append(name)
class Unsortable:
    def __dir__(self): return ['fine', 5]
unsortable = Unsortable()
class Odd(metaclass=Meta):
    def __dir__(self): return ['fine', 'not a name', '🐍']
odd = Odd()
odd.odd = odd
class Exits:
    def __dir__(self): exit(3)
exits = Exits()
globals()[5] = 1
""")
        for before in ("bad.", "unsortable.", "exits."):
            self.assertEqual([], self.complete(before)[1])
        self.assert_offers("odd.odd.", "fine")
        self.assert_offers("value_o", "value_one")


class KeysTest(CompletionTestCase):
    def test_should_offer_keys_that_are_strings(self):
        self.assert_offers("table['", "first", "second thing", 'se"cond', "üöä", replaced="")
        self.assert_offers('print(table["se', "second thing", replaced="se")
        self.assert_offers('table["second th', "second thing", replaced="second th")
        self.assert_offers("value.shared['in", "inner key", replaced="in")
        self.assertEqual(["b", "a"], self.complete("ordered['")[1])

    def test_should_offer_none_of_what_is_no_dictionary(self):
        for before in (
            *("value['", "value_one['", "nothing['", "value.asked['", "f()['"),
            *("table['first']['", "table[f'", "table['''f"),
        ):
            with self.subTest(before):
                self.assertEqual([], self.complete(before)[1])


class ModulesTest(CompletionTestCase):
    def test_should_offer_modules_to_import(self):
        self.assert_offers("import textw", "textwrap")
        self.assert_offers("from textw", "textwrap")
        self.assert_offers("import os, textw", "textwrap")
        self.assert_offers("if True: import textw", "textwrap")
        self.assert_offers("x = 1; import textw", "textwrap")
        self.assert_offers("import itert", "itertools")
        self.assertIn("json", self.complete("import ")[1] + self.complete("import j")[1])
        self.assertNotIn("pystop_host", self.complete("import pyst")[1])

    def test_should_offer_parts_of_packages_without_importing_them(self):
        loaded = "wsgiref" in sys.modules
        self.assert_offers("import wsgiref.simp", "simple_server")
        self.assert_offers("from wsgiref.simp", "simple_server")
        self.assert_offers("import concurrent.futures.thr", "thread")
        self.assertIn("simple_server", self.complete("from wsgiref import si")[1])
        self.assertEqual(loaded, "wsgiref" in sys.modules)
        self.assertEqual([], self.complete("import textwrap.")[1] + self.complete("import no_such_module.")[1])

    def test_should_offer_the_names_in_a_module(self):
        self.assert_offers("from textwrap import ded", "dedent")
        self.assert_offers("from textwrap import (fill, ded", "dedent")
        self.assert_offers("from os.path import isf", "isfile")

    def test_should_offer_the_users_own_files(self):
        (HOME / "my_helper.py").write_text("")
        self.addCleanup(os.remove, HOME / "my_helper.py")
        self.assert_offers("import my_h", "my_helper")
        self.assertIn("main", self.complete("import mai")[1])


class SupervisionTest(CompletionTestCase):
    """Code of the program's that completion runs ends as a run does."""

    def test_should_be_stopped(self):
        self.interact("class Slow:\n    def __dir__(self):\n        press_stop()\n        while True: pass\nslow = Slow()")
        began = time.monotonic()
        self.assertEqual([], self.complete("slow.")[1])
        self.assert_quick(began)
        self.assertEqual(1, self.page.acknowledged)
        self.assert_offers("value_o", "value_one")

    def test_should_show_nothing_of_what_it_prints(self):
        self.interact("class Loud:\n    def __dir__(self):\n        print('loud'); return ['x']\nloud = Loud()")
        outcome = self._read_outcome(lambda: session.complete("loud.", 5) and session.interact("loud_too = 1"))
        self.assertEqual("", outcome.stdout)
        self.assert_offers("loud.", "x")

    def test_should_undo_what_it_changes(self):
        self.run_program("""
import builtins
ran = []
class Vandal:
    def __dir__(self):
        builtins.len = None
        return ['x']
vandal = Vandal()
""")
        self.complete("vandal.")
        self.assert_offers("vanda", "vandal")
        self.assertEqual("0", self.evaluate("len(ran)").value)

    def test_should_survive_a_cursor_that_is_nowhere(self):
        for source, cursor in (("value", 1000), ("value", -1), ("🐍", 1), ("", 0)):
            with self.subTest(source, cursor=cursor):
                self.assertEqual("finished", json.loads(session.complete(source, cursor))["status"])


def _last_word(text: str) -> str:
    start = len(text)
    while start and (text[start - 1].isalnum() or text[start - 1] == "_"):
        start -= 1
    return text[start:]


if __name__ == "__main__":
    unittest.main()
