# stop: ended
import itertools

kept = "yes"
print("started")
list(itertools.count())
