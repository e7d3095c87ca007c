# stop: keeps
# rung: signal
import re

kept = "yes"
print("started")
re.match(r"(a+)+$", "a" * 40 + "b")
