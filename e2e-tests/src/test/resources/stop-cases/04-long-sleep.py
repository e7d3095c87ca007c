# stop: keeps
# rung: signal
import time

kept = "yes"
print("started")
time.sleep(60)
