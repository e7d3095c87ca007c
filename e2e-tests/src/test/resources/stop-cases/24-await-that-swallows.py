# stop: keeps
# rung: insist
import asyncio

kept = "yes"
print("started")
while True:
    try:
        await asyncio.sleep(0.05)
    except BaseException:
        pass
