# stop: keeps
# rung: insist
import signal

kept = "yes"
signal.signal(signal.SIGINT, signal.SIG_IGN)
print("started")
while True:
    pass
