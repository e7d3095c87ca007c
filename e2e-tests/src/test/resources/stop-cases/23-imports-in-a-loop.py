# stop: keeps
# rung: signal
import sys

kept = "yes"
print("started")
while True:
    for name in ("colorsys", "fractions", "statistics"):
        sys.modules.pop(name, None)
    import colorsys
    import fractions
    import statistics
