# stop: keeps
# rung: signal
import time

kept = "yes"
print("started")
while True:
    time.sleep(0.2)
