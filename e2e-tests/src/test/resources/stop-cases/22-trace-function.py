# stop: keeps
# rung: signal
# then: sys.gettrace() is None
import sys

kept = "yes"


def trace(frame, event, arg):
    return trace


def loop():
    n = 0
    while True:
        n += 1


sys.settrace(trace)
print("started")
loop()
