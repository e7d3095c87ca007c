# The program's own handler is called once for the press, and what it prints is shown.
# stop: keeps
# rung: insist
# shows: The handler was called
# then: calls == 1
import signal

kept = "yes"
calls = 0


def on_interrupt(number, frame):
    global calls
    calls += 1
    print("The handler was called")


signal.signal(signal.SIGINT, on_interrupt)
print("started")
while True:
    pass
