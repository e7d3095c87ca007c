# stop: keeps
# rung: signal
import asyncio

kept = "yes"
print("started")
while True:
    await asyncio.sleep(0.05)
