# stop: keeps
# rung: signal
import itertools

kept = "yes"
print("started")
max(map(lambda n: -n, itertools.count()))
