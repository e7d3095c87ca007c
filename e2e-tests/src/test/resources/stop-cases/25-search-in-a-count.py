# stop: replaced
from itertools import count

kept = "yes"
print("started")
-1 in count()
