# No task may be left alive.
# stop: keeps
# rung: signal
# then: all(worker.done() for worker in workers)
import asyncio

kept = "yes"


async def work():
    while True:
        await asyncio.sleep(0.01)


workers = [asyncio.create_task(work()) for _ in range(5)]
print("started")
await asyncio.gather(*workers)
