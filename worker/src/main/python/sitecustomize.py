"""Imported by Python itself (:mod:`site`), before anything of Pyodide's."""

import pystop_start

pystop_start.begin()
