# Handles Stop: Stop sends the signal SIGINT, as Ctrl+C does in a terminal.
# A program may answer it itself: this one finishes its current step first.
import signal
import time

stop_requested = False


def remember_stop(signal_number, frame):
    global stop_requested
    stop_requested = True
    print("Stop received, finishing this step ...", end=" ")


signal.signal(signal.SIGINT, remember_stop)

for step in range(1, 201):
    print(f"Step {step} ...", end=" ", flush=True)
    deadline = time.monotonic() + 0.15
    while time.monotonic() < deadline:
        pass  # the work that must not be cut in half
    print("complete")
    if stop_requested:
        print("Everything is tidy. Goodbye!")
        break
