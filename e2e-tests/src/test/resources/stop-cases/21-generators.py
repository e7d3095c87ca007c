# stop: keeps
# rung: signal
import itertools

kept = "yes"
print("started")
squares = (n * n for n in itertools.count())
total = sum(n for n in squares if n % 3)
