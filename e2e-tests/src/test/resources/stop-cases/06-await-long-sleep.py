# stop: keeps
# rung: signal
import asyncio

kept = "yes"
print("started")
await asyncio.sleep(60)
