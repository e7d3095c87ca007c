# stop: replaced
from collections import deque
from itertools import count

kept = "yes"
print("started")
deque(count(), maxlen=0)
